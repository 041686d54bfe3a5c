import Diagnostics
import Testing

@Suite struct OverlappingYieldTests {
  private let rules =
    "- {data_starts_with: '{\"a\"', handle: yield}\n- {event_type: [b, null], handle: yield}"

  @Test func theNoteTellsTheLanguagesApart() {
    let found = findings("Streaming/OverlappingYield", rules)
    #expect(
      found.map(\.message) == [
        "rule 2 yields again what rule 1 yields, such as an event with `data: {\"a\"…`"
      ])
    #expect(
      found.flatMap(\.notes) == [
        "of the generated SDKs, Python, TypeScript, Java, Kotlin and PHP deliver it twice, C#, Go and Ruby once"
      ])
  }

  @Test func theConfiguredTargetsAreNamed() {
    let found = findings(
      "Streaming/OverlappingYield", rules, before: "targets: {go: {}, node: {}, terraform: {}}\n")
    #expect(found.flatMap(\.notes) == ["of this config's SDKs, TypeScript delivers it twice, Go once"])
  }

  @Test func targetsThatStopAtTheFirstMatchHaveNoFault() {
    let found = findings("Streaming/OverlappingYield", rules, before: "targets: {go: {}, ruby: {}}\n")
    #expect(found.isEmpty)
  }

  @Test func oneChainOfConditionsDeliversOnce() {
    let names = "- {event_type: [a, b], handle: yield}\n- {event_type: [b, c], handle: yield}"
    let found = findings("Streaming/OverlappingYield", names, before: "targets: {java: {}, python: {}}\n")
    #expect(found.flatMap(\.notes) == ["of this config's SDKs, Python delivers it twice, Java once"])
  }

  @Test func aRuleInBetweenThatStopsLeavesNoOverlap() {
    let stopped = """
      - {event_type: [a, b], handle: yield}
      - {event_type: b, handle: continue}
      - {event_type: [b, c], handle: yield}
      """
    #expect(findings("Streaming/OverlappingYield", stopped).isEmpty)
  }
}
