import Diagnostics
import RuleTable

extension Check {
  static let eventTypeIsText = Check(
    "Streaming/EventTypeIsText", .warning, "a name in `event_type` that is not the name it looks like",
    why: """
      `event_type: null` takes events without a name. In quotes, `'null'` is a name of four letters, which \
      no server sends. An empty name counts as none when a stream is decoded, so `''` matches nothing. And \
      names are compared to the letter, blanks at their ends included.
      """,
    bad: """
      streaming:
        on_event:
          - event_type: 'null'
            handle: yield
          - event_type: error
            handle: error
      """,
    good: """
      streaming:
        on_event:
          - event_type: null
            handle: yield
          - event_type: error
            handle: error
      """,
    found: .check { context in
      context.eachRule { rule in
        rule.eventTypes.compactMap { type in
          type.value.flatMap { finding($0, at: type.span, in: rule) }
        }
      }
    })

  private static func finding(_ name: String, at span: SourceSpan, in rule: Rule) -> Fault? {
    let meant = "write `event_type: null` for events without a name"
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    if name.isEmpty {
      return Fault(
        "rule \(rule.number) waits for an event with an empty name, which counts as no name",
        at: Label(span, "no event has this name"), help: meant)
    }
    if ["null", "Null", "NULL", "~"].contains(name) {
      return Fault(
        "rule \(rule.number) waits for an event named \(quoted(name))",
        at: Label(span, "text in quotes, not null"), help: meant)
    }
    if name.first.map(isBlank) == true || name.last.map(isBlank) == true {
      return Fault(
        "an event name in rule \(rule.number) has blanks at its ends",
        at: Label(span, "names are compared with their blanks"), help: "leave the blanks out")
    }
    guard !EventName.isPossible(name) else { return nil }
    return Fault(
      "an event name in rule \(rule.number) holds a line break, which no name can",
      at: Label(span, "no event has this name"))
  }
}
