import Diagnostics
import Foundation
import OpenAPI
import TestSupport
import Testing

/// A spec in use, read where it is at hand.
@Suite struct CorpusTests {
  @Test(arguments: Corpus.files(in: "openapi")) func knowsItsStreams(_ file: URL) throws {
    let spec = try Specification(
      reading: SourceFile(name: file.lastPathComponent, stored: try Fixtures.bytes(file)))
    for path in ["/v1/responses", "/v1/chat/completions", "/v1/completions", "/v1/messages"] {
      var effort = Effort()
      guard case .operation(let operation) = spec.endpoint("post", path, &effort) else {
        Issue.record("no \(path)")
        continue
      }
      #expect(operation.takes("stream") == .yes)
      #expect(operation.takes("streem") != .yes)
      #expect(operation.streams == .yes)
    }
  }
}
