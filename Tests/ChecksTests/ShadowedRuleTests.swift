import Diagnostics
import Testing

@Suite struct ShadowedRuleTests {
  @Test func everyCovererIsNamedOnceWithWhatItTakes() throws {
    let found = findings(
      "Streaming/ShadowedRule",
      """
      - {event_type: [a, x], handle: yield}
      - {data_starts_with: '[', event_type: [a, b, null], handle: done}
      - {event_type: [b, a, null], data_starts_with: '[DONE]', handle: done}
      """)
    let finding = try #require(found.first)
    #expect(finding.message == "rule 3 can never match")
    #expect(
      finding.secondary.map(\.text) == [
        "rule 1 already takes every event named `a`",
        "rule 2 already takes every event without a name or named `b` whose data starts with `[`",
      ])
    #expect(finding.help == "delete this rule, or move it above rules 1 and 2")
  }

  @Test func partCoverageIsNoFault() {
    let rules = """
      - {event_type: a, handle: yield}
      - {data_starts_with: '[DONE]', handle: done}
      - {event_type: [a, b], handle: error}
      - {data_starts_with: '[', handle: done}
      """
    #expect(findings("Streaming/ShadowedRule", rules).isEmpty)
  }

  @Test func rulesThatCouldNotBeReadAreNotThere() {
    let rules = """
      - {event_type: error, handle: error}
      - {event_type: [error, other], handle: eror}
      - {event_type: error, handle: continue}
      - {event_type: other, handle: continue}
      """
    #expect(findings("Streaming/ShadowedRule", rules).map(\.message) == ["rule 3 can never match"])
    #expect(findings("Streaming/DropsUnmatched", rules).isEmpty)
  }

  @Test func namesAndPrefixesAreComparedAsBytes() {
    let rules = """
      - {event_type: "\\u00e9", handle: yield}
      - {event_type: "e\\u0301", handle: yield}
      - {data_starts_with: "e", handle: done}
      - {data_starts_with: "e\\u0301", handle: done}
      """
    #expect(findings("Streaming/ShadowedRule", rules).map(\.message) == ["rule 4 can never match"])
  }

  @Test func aDeadRuleThatYieldsSaysWhatOtherSDKsDo() {
    let rules = "- {event_type: [a, b], handle: yield}\n- {event_type: a, handle: yield}"
    let found = findings("Streaming/ShadowedRule", rules)
    #expect(
      found.flatMap(\.notes) == [
        "the SDKs for python and typescript deliver `event: a\\ndata: {}\\n\\n` twice, "
          + "for go, java, kotlin, ruby, php and csharp once"
      ])
    #expect(findings("Streaming/OverlappingYield", rules).isEmpty)
  }
}
