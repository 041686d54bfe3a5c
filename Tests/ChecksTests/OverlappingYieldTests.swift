import Diagnostics
import Testing

@Suite struct OverlappingYieldTests {
  private let rules =
    "- {data_starts_with: '{\"a\"', handle: yield}\n- {event_type: [b, null], handle: yield}"

  @Test func theNoteTellsTheLanguagesApart() {
    let found = findings("Streaming/OverlappingYield", rules)
    #expect(
      found.map(\.message) == [
        "rule 2 yields again what rule 1 yields, such as an event with `data: {\"a\":0}`"
      ])
    #expect(
      found.flatMap(\.notes) == [
        "the SDKs for python, typescript, java, kotlin and php deliver `data: {\"a\":0}\\n\\n` twice, "
          + "for go, ruby and csharp once"
      ])
  }

  @Test func theConfiguredTargetsAreNamed() {
    let found = findings(
      "Streaming/OverlappingYield", rules, before: "targets: {go: {}, node: {}, terraform: {}}\n")
    #expect(
      found.flatMap(\.notes) == [
        "the SDK for node delivers `data: {\"a\":0}\\n\\n` twice, for go once"
      ])
  }

  @Test func targetsThatStopAtTheFirstMatchHaveNoFault() {
    let found = findings("Streaming/OverlappingYield", rules, before: "targets: {go: {}, ruby: {}}\n")
    #expect(found.isEmpty)
  }

  @Test func oneChainOfConditionsDeliversOnce() {
    let names = "- {event_type: [a, b], handle: yield}\n- {event_type: [b, c], handle: yield}"
    let found = findings("Streaming/OverlappingYield", names, before: "targets: {java: {}, python: {}}\n")
    #expect(
      found.flatMap(\.notes) == [
        "the SDK for python delivers `event: b\\ndata: {}\\n\\n` twice, for java once"
      ])
  }

  @Test func whatIsNoJSONIsNotDelivered() {
    let words = "- {data_starts_with: finished, handle: yield}\n- {event_type: null, handle: yield}"
    #expect(findings("Streaming/OverlappingYield", words).isEmpty)
  }

  /// A target that delivers the witness twice because of other rules does not make these two a fault.
  @Test func onlyRulesThatRanAreBlamed() {
    let found = findings(
      "Streaming/OverlappingYield",
      """
      - {data_starts_with: '{', handle: yield}
      - {data_starts_with: '{"a"', event_type: [a, b], handle: yield}
      - {event_type: a, handle: yield}
      """, before: "targets: {java: {}}\n")
    #expect(found.map { $0.message.prefix(44) } == ["rule 3 yields again what rule 1 yields, such"])
  }

  @Test func aRuleInBetweenThatStopsLeavesNoOverlap() {
    let stopped = """
      - {event_type: [a, b], handle: yield}
      - {event_type: b, handle: continue}
      - {event_type: [b, c], handle: yield}
      """
    #expect(findings("Streaming/OverlappingYield", stopped).isEmpty)
  }

  @Test func aRuleThatCouldNotBeReadMightStop() {
    let unread = """
      - {event_type: [a, b], handle: yield}
      - {event_type: b, handle: contineu}
      - {event_type: [b, c], handle: yield}
      """
    #expect(findings("Streaming/OverlappingYield", unread).isEmpty)
  }
}
