import Foundation
import TestSupport
import Testing

/// Compares what a test made with a file of `Fixtures` that a person can read.
enum Golden {
  /// Compares a text with a file; with UPDATE=1 in the environment it writes the file, and the test fails.
  ///
  /// - Parameters:
  ///   - text: what the test made.
  ///   - file: what it should be.
  static func expect(
    _ text: String, in file: URL, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let golden = (try? Fixtures.bytes(file)).map { String(decoding: $0, as: UTF8.self) }
    if ProcessInfo.processInfo.environment["UPDATE"] == "1", golden != text {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("wrote \(file.lastPathComponent)", sourceLocation: sourceLocation)
    } else {
      #expect(golden == text, "\(file.path)", sourceLocation: sourceLocation)
    }
  }
}
