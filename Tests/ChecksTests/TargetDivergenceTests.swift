import Diagnostics
import Testing

@testable import Checks

@Suite struct TargetDivergenceTests {
  private let rules = """
    - {data_starts_with: '[DONE]', handle: done}
    - {kind: fallthrough, handle: yield, error_property: error}
    """

  private func found(_ targets: String, _ rules: String) -> [Diagnostic] {
    findings("Streaming/TargetDivergence", rules, before: "targets: {\(targets)}\n")
  }

  @Test func eachDifferenceIsOneLineWithAWitness() {
    let found = found("node: {}, go: {}", rules)
    #expect(found.map(\.message) == ["node and go differ from the table in 6 situations"])
    #expect(
      found.flatMap(\.notes).prefix(2) == [
        "a comment block before an event, `: keep-alive\\n\\ndata: {}\\n\\n`: reference yield; "
          + "go error `*json.SyntaxError: unexpected end of JSON input`; also an extra blank line before an event "
          + "and a lone `retry:` line before an event",
        "an object whose `error` is null, `data: {\"error\":null}\\n\\n`: reference yield; "
          + "go error `*ssestream.StreamError: received error while streaming`",
      ])
  }

  @Test func theSentinelOfPHPIsParsedFirst() {
    let found = found(
      "php: {}",
      "- {data_starts_with: '[DONE]', handle: done}\n- {event_type: null, handle: yield}")
    #expect(
      found.first?.notes.first
        == "an event without a name whose data starts with `[DONE]`, `data: [DONE]\\n\\n`: reference done; "
        + "php error `JsonException: Syntax error`")
    #expect(
      found.first?.help == "see one with `printf '%b' 'data: [DONE]\\n\\n' | weir replay --config FILE -`")
  }

  @Test(arguments: ["", "terraform: {}, cli: {}", "reference: {}, python@2025-09: {}"])
  func nothingIsSaidOfUnknownTargets(_ targets: String) {
    #expect(found(targets, rules).isEmpty)
  }

  @Test func nothingIsSaidOfATableThatWasNotReadInFull() {
    #expect(found("go: {}", rules + "\n- {kind: falthrough, handle: yield}").isEmpty)
  }

  /// Two rules that yield are one line here, however many kinds of events they take.
  @Test func deliveringAgainIsOneLine() {
    let found = found(
      "python: {}",
      "- {event_type: [a, b], handle: yield}\n- {event_type: [b, c, null], handle: yield}\n"
        + "- {data_starts_with: '{\"x\"', handle: yield}")
    #expect(found.first?.notes.filter { $0.contains("twice") }.count == 1)
    #expect(found.first?.message.hasPrefix("python differs from the table in ") == true)
  }

  @Test func thereAreSixLinesAtMost() {
    let names = (0..<40).map { "- {event_type: e\($0), handle: yield}" }.joined(separator: "\n")
    let finding = found("python: {}, node: {}, go: {}, java: {}, ruby: {}, php: {}, csharp: {}", names).first
    #expect((1...7).contains(finding?.notes.count ?? 0))
  }
}
