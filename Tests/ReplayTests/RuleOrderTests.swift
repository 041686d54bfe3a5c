import Replay
import Testing

/// Which rule decides on an event.
@Suite struct RuleOrderTests {
  private let openAI = """
    {data_starts_with: '[DONE]', handle: done}
    {kind: fallthrough, handle: yield, error_property: error}
    """

  @Test func theFirstMatchWins() {
    let rules = """
      {data_starts_with: '{"a"', handle: continue}
      {data_starts_with: '{', handle: yield}
      {kind: fallthrough, handle: error}
      """
    let replayed = Replayed("data: {\"a\":1}\n\ndata: {\"b\":1}\n\ndata: x\n\n", rules: rules)
    #expect(replayed.decisions == ["skip by 1", "yield by 2", "error by 3: the rule raises an error: `x`"])
    #expect(replayed.outcome.matches == [1, 1, 1])
  }

  @Test func withoutATableEverythingIsParsedAndYielded() {
    let replayed = Replayed("data: 1\n\nevent: x\ndata: {}\n\ndata: [DONE]\n\n", rules: nil)
    let message = "the data is not JSON: `D` at byte 2 of `[DONE]`"
    #expect(replayed.decisions == ["yield", "yield", "error: \(message)"])
    #expect(
      replayed.summary
        == "error, 3 events, 2 yielded, 0 dropped, after 0 events 0 bytes, matches [], 0 comments, json: \(message)"
    )
  }

  @Test func aTableWithoutRulesDropsEverything() {
    let table = Replayed.table(config: Array("streaming:\n  on_event: []\n".utf8))
    let replayed = Replayed(Array("data: 1\n\ndata: 2\n\n".utf8), through: table)
    #expect(replayed.decisions == ["drop", "drop"])
    #expect(replayed.outcome.dropped == 2)
  }

  @Test func whatNoRuleMatchesIsDroppedAndNotParsed() {
    let replayed = Replayed(
      "data: no JSON\n\nevent: error\ndata: {}\n\n", rules: "{event_type: error, handle: yield}")
    #expect(replayed.decisions == ["drop", "yield by 1"])
    #expect(replayed.outcome.dropped == 1)
  }

  @Test(arguments: [
    ("[DONE]", "done by 1"), ("[DONE] bye", "done by 1"), ("[DONE]  ", "done by 1"),
    ("[DONE]\ndata: more", "done by 1"), ("\"[DONE]\"", "yield by 2"),
    (" [DONE]", "error by 2: the data is not JSON: `D` at byte 3 of ` [DONE]`"),
    ("[done]", "error by 2: the data is not JSON: `d` at byte 2 of `[done]`"),
  ])
  func aPrefixLooksAtTheDataWithoutItsOneBlank(_ data: String, _ decision: String) {
    #expect(Replayed("data: \(data)\n\n", rules: openAI).decisions == [decision])
  }

  @Test func aPrefixLooksAtTheJoinedLines() {
    let rules = "{data_starts_with: \"a\\nb\", handle: continue}"
    #expect(Replayed("data: a\ndata: bc\n\n", rules: rules).decisions == ["skip by 1"])
  }

  @Test func aNameIsMatchedWhole() {
    let rules = "{event_type: [ping, pong], handle: continue}"
    let stream = ["ping", "pong", "pin", "pings", "PING", " ping"].map { "event:\($0)\ndata: 1\n\n" }
    let decisions = Replayed(stream.joined(), rules: rules).decisions
    #expect(decisions == ["skip by 1", "skip by 1", "drop", "drop", "drop", "skip by 1"])
  }

  @Test func nullIsTheEventWithoutAName() {
    let rules = "{event_type: null, handle: yield}\n{event_type: [x, null], handle: continue}"
    let stream = "data: 1\n\nevent:\ndata: 2\n\nevent: null\ndata: 3\n\nevent: x\ndata: 4\n\n"
    #expect(Replayed(stream, rules: rules).decisions == ["yield by 1", "yield by 1", "drop", "skip by 2"])
  }

  @Test func severalMatchersMustAllFit() {
    let rules = "{data_starts_with: '[DONE]', event_type: end, handle: done}"
    let stream = "data: [DONE]\n\nevent: end\ndata: {}\n\nevent: end\ndata: [DONE]\n\n"
    #expect(Replayed(stream, rules: rules).decisions == ["drop", "drop", "done by 1"])
  }

  @Test func aFallthroughBesideAMatcherTakesWhatThatOneDoes() {
    let rules = "{kind: fallthrough, event_type: a, handle: continue}\n{kind: fallthrough, handle: yield}"
    let stream = "event: a\ndata: 1\n\nevent: b\ndata: 1\n\n"
    #expect(Replayed(stream, rules: rules).decisions == ["skip by 1", "yield by 2"])
  }

  @Test func rulesKeepTheirNumberWhereAnotherCannotBeRead() {
    let rules = "{handle: yelid, kind: fallthrough}\n{event_type: a, handle: continue}"
    let replayed = Replayed("event: a\ndata: 1\n\n", rules: rules)
    #expect(replayed.decisions == ["skip by 2"])
    #expect(replayed.outcome.matches == [1])
  }

  @Test func matchesAreCountedForEachRule() {
    let stream = "data: 1\n\ndata: {}\n\ndata: [DONE]\n\ndata: 2\n\n"
    #expect(Replayed(stream, rules: openAI).outcome.matches == [1, 2])
  }
}
