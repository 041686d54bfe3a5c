import Replay
import Testing

/// How a transcript ends, and what comes after.
@Suite struct EndTests {
  private let rules = "{data_starts_with: '[DONE]', handle: done}\n{kind: fallthrough, handle: yield}"

  @Test(arguments: [
    ("", "end, 0 events, 0 yielded, 0 dropped, after 0 events 0 bytes, matches [0, 0], 0 comments"),
    (
      "data: 1\n\n", "end, 1 events, 1 yielded, 0 dropped, after 0 events 0 bytes, matches [0, 1], 0 comments"
    ),
    (
      "data: [DONE]\n\n",
      "done by 1, 1 events, 0 yielded, 0 dropped, after 0 events 0 bytes, matches [1, 0], 0 comments"
    ),
    (
      "data: [DONE]\n\ndata: 1\n\ndata: oops\n\n: x\n",
      "done by 1, 1 events, 0 yielded, 0 dropped, after 2 events 25 bytes, matches [1, 0], 1 comments"
    ),
    (
      "data: 1\n\ndata: 2\n",
      "end, 1 events, 1 yielded, 0 dropped, after 0 events 0 bytes, matches [0, 1], 0 comments, unfinished"
    ),
    (
      "data: 1\n\ndata: {\"a\"",
      "end, 1 events, 1 yielded, 0 dropped, after 0 events 0 bytes, matches [0, 1], 0 comments, unfinished"
    ),
    (
      ": hello\n\ndata: 1\n\n: bye",
      "end, 1 events, 1 yielded, 0 dropped, after 0 events 0 bytes, matches [0, 1], 1 comments"
    ),
    (
      "event: ping\n\n",
      "end, 0 events, 0 yielded, 0 dropped, after 0 events 0 bytes, matches [0, 0], 0 comments"
    ),
  ])
  func outcome(_ stream: String, _ summary: String) {
    #expect(Replayed(stream, rules: rules).summary == summary)
  }

  @Test func theTailAfterTheEndIsNotCalledUnfinished() {
    let replayed = Replayed("data: [DONE]\n\ndata: 1", rules: rules)
    #expect(replayed.outcome.isUnfinished == false)
    #expect(replayed.outcome.bytesAfter == 7)
  }

  @Test(arguments: ["\n", "\r", "\r\n"]) func theBlankLineBelongsToTheEventBeforeIt(_ end: String) {
    let replayed = Replayed(
      "data: 1\n\ndata: [DONE]\n\n".replacing("\n", with: end), rules: rules)
    #expect(replayed.outcome.bytesAfter == 0)
    #expect(replayed.events.count == 2)
  }

  @Test func decisionsStopWhereTheStreamDoes() {
    let replayed = Replayed("data: oops\n\ndata: 1\n\n", rules: rules)
    #expect(replayed.decisions.count == 1)
    #expect(replayed.outcome.eventsAfter == 1)
  }
}
