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
}
