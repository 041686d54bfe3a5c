import Foundation
import SystemPackage
import TestSupport
import Testing

/// `curl -N ... | weir replay -`.
@Suite struct LiveStreamTests {
  @Test(.timeLimit(.minutes(1)), arguments: ["text", "json"])
  func eachDecisionIsPrintedAsItsEventArrives(_ format: String) async throws {
    let folder = try TemporaryFolder(config: Configs.done)
    let (reading, writing) = try FileDescriptor.pipe()
    let (pieces, continuation) = AsyncStream<String>.makeStream()
    let url = folder.url
    Thread.detachNewThread {
      let arguments = ["replay", "--format", format, "-"]
      let run = CommandRun(arguments, in: url, reading: reading) { continuation.yield($0) }
      continuation.yield("exit \(run.status)")
      continuation.finish()
    }
    var printed = pieces.makeAsyncIterator()

    try writing.writeAll("data: {\"first\":1}\n\ndata: {\"sec".utf8)
    let first = try #require(await printed.next())
    #expect(first.contains("first"))
    #expect(!first.contains("sec"))

    try writing.writeAll("ond\":2}\n\n".utf8)
    let second = try #require(await printed.next())
    #expect(second.contains("second"))

    try writing.writeAll("data: [DONE]\n\n".utf8)
    #expect(try #require(await printed.next()).contains("done"))

    try writing.close()
    #expect(try #require(await printed.next()).contains("2 yielded") || format == "json")
    #expect(await printed.next() == "exit 0")
    try reading.close()
  }
}
