import Diagnostics
import RuleTable

extension Check {
  static let overlappingYield = Check(
    "Streaming/OverlappingYield", .warning, "two rules that yield the same event",
    why: """
      Only `done`, `error` and `continue` end the matching in every SDK. After a `yield` some SDKs go on to \
      other rules, each language in its own way, and a second rule that matches and yields delivers the \
      event again; others stop at the first. The caller sees a payload twice in one language and once in \
      another.
      """,
    bad: """
      streaming:
        on_event:
          - data_starts_with: '{"status"'
            handle: yield
          - event_type: null
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
      context.rules.indices.compactMap { later in
        let redeliveries = context.redeliveries[later]
        // A dead rule is one fault, and its own finding speaks of this, too.
        guard let first = redeliveries.first, context.coverage.coverers[later].isEmpty else { return nil }
        let rule = context.rules[later]
        let earlier = redeliveries.map { context.rules[$0.overlap.earlier] }
        let verb = earlier.count == 1 ? "yields" : "yield"
        return Fault(
          "rule \(rule.number) yields again what \(Words.rules(earlier)) \(verb), such as \(first.event.inWords)",
          at: Label(rule.matcherSpan, "rule \(rule.number) matches it, too"),
          and: earlier.map { Label($0.matcherSpan, "rule \($0.number) yields it and does not stop") },
          notes: redeliveries.notes(context.sdks), help: "let only one of the rules match the event")
      }
    })
}
