import Foundation
import SystemPackage
import TestSupport
import Testing

/// `curl -N ... | weir replay -`.
@Suite struct LiveStreamTests {
  @Test(arguments: ["text", "json"]) func eachDecisionIsPrintedAsItsEventArrives(_ format: String) throws {
    let folder = try TemporaryFolder(config: Configs.done)
    let (reading, writing) = try FileDescriptor.pipe()
    let printed = Mailbox()
    let url = folder.url
    Thread.detachNewThread {
      let arguments = ["replay", "--format", format, "-"]
      let run = CommandRun(arguments, in: url, reading: reading) { printed.put($0) }
      printed.put("exit \(run.status)")
      try? reading.close()
    }

    try writing.writeAll("data: {\"first\":1}\n\ndata: {\"sec".utf8)
    let first = try #require(printed.take())
    #expect(first.contains("first"))
    #expect(!first.contains("sec"))

    // An event that ends with CRLF is not kept back until the LF could have been another line's.
    try writing.writeAll("ond\":2}\r\n\r\n".utf8)
    #expect(try #require(printed.take()).contains("second"))

    try writing.writeAll("data: [DONE]\n\n".utf8)
    #expect(try #require(printed.take()).contains("done"))

    try writing.close()
    let outcome = try #require(printed.take())
    #expect(outcome.contains(format == "text" ? "reference: done at rule 1" : "\"outcome\":\"done\""))
    #expect(printed.take() == "exit 0")
  }
}
