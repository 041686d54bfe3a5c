import Diagnostics
import Testing

@Suite struct DropsUnmatchedTests {
  @Test(arguments: [
    ("- {event_type: a, handle: yield}", "events without a name or with another name than `a`"),
    ("- {event_type: null, handle: yield}", "events with a name"),
    ("- {data_starts_with: '[DONE]', handle: done}", "events whose data does not start with `[DONE]`"),
    (
      "- {data_starts_with: '[', handle: done}\n- {data_starts_with: '[x', handle: done}\n"
        + "- {data_starts_with: '{', handle: yield}", "events whose data starts with none of `[` and `{`"
    ),
    (
      "- {event_type: [a, b, c, d, e, f, null], handle: yield}",
      "events with another name than `a`, `b`, `c`, `d` or 2 more"
    ),
  ])
  func theDroppedEventsAreDescribed(_ rules: String, _ events: String) {
    let found = findings("Streaming/DropsUnmatched", rules)
    #expect(found.map(\.message) == ["no rule takes \(events): such events are dropped"])
  }
}
