import Checks
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct RobustnessTests {
  /// Whatever a file breaks off with, it is findings that come out.
  @Test(arguments: Fixtures.files(in: "checks", ending: ["yml"]).map(\.path)) func anyPrefixOfAFixture(
    _ path: String
  ) throws {
    let bytes = try Fixtures.bytes(URL(filePath: path))
    for length in stride(from: 0, to: bytes.count, by: 3) {
      let result = Linter.lint(SourceFile(name: "cut", stored: Array(bytes[..<length])))
      #expect(result.diagnostics.allSatisfy { $0.primary.span.end <= result.source.bytes.count })
    }
  }

  @Test(arguments: [
    "{event_type: [e#, null], data_starts_with: p#", "{event_type: a", "{data_starts_with: p#",
    "{event_type: [e#, null]", "{data_starts_with: '{\"p#', event_type: [e#, null, e]",
  ])
  func manyRulesTakeLittleTime(_ rule: String) {
    let rules = (0..<800).map { "  - \(rule.replacing("#", with: "\($0)")), handle: yield}\n" }
    let config = "targets: {go: {}, python: {}}\nstreaming:\n  on_event:\n\(rules.joined())"
    let time = ContinuousClock().measure { _ = lint(config) }
    #expect(time < .seconds(10))
  }

  @Test(arguments: [
    "m#: get /v1/things/# ", "m#: {endpoint: post /v1/#, streaming: {stream_event_model: a.model#}} ",
    "m#: *method", "m#: *long", "m#: {endpoint: get v#, streaming: {param: #}}", "m#: *streaming",
  ])
  func manyMethodsTakeLittleTime(_ method: String) {
    let methods = (0..<4000).map { method.replacing("#", with: "\($0)") }.joined(separator: ", ")
    let examples = (0..<2000).map { "e\($0): {endpoint: get /v2/things/\($0)}" }.joined(separator: ", ")
    let models = (0..<4000).map { "model_\($0): M" }.joined(separator: ", ")
    let long = String(repeating: "x", count: 100_000)
    let config = """
      method: &method {endpoint: post /v1/x, streaming: {stream_event_model: a.none}}
      streaming_: &streaming {endpoint: post /v1/x, streaming: {stream_event_model: \(long)}}
      long: &long get /\(long)
      resources:
        \(long.prefix(1000)): {models: {\(models)}, methods: {\(methods)}}
        b: {methods: {\(methods)}}
      readme: {example_requests: {\(examples)}}
      """
    var found: [Diagnostic] = []
    let time = ContinuousClock().measure { found = lint(config) }
    #expect(time < .seconds(10))
    #expect(!found.isEmpty && !found.contains { $0.level == .fatal })
  }
}
