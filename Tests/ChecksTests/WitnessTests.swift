import Foundation
import Testing

@testable import Checks

@Suite struct WitnessTests {
  /// What is printed can be copied: a shell makes the same bytes of it.
  @Test(arguments: [
    "data: {}\n\n", "event: it's\ndata: \"\\n\"\r\n\t\n", "data: \u{0}\u{1b}[31m%s\u{7f}9\n",
    "data: \u{202e}é\u{1F600}\n",
    "data: `$HOME` \\0101 !\n",
  ])
  func aShellReadsItBack(_ transcript: String) throws {
    let escaped = Witness.escaped(transcript)
    #expect(escaped.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{7f}" && $0 != "'" })
    let shell = Process()
    let output = Pipe()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "printf '%b' '\(escaped)'"]
    shell.standardOutput = output
    try shell.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    #expect(Array(bytes) == Array(transcript.utf8))
  }
}
