import Diagnostics
import RuleTable

extension Check {
  static let overlappingYield = Check(
    "Streaming/OverlappingYield", .warning, "two rules that yield the same event",
    why: """
      Only `done`, `error` and `continue` end the matching in every SDK. After a `yield`, the SDKs for \
      Python, TypeScript, Java, Kotlin, PHP and C# go on to other rules, and a second rule that matches \
      and yields delivers the event again; those for Go and Ruby stop at the first. The caller sees a \
      payload twice in one language and once in another.
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
        let overlaps = context.overlaps[later]
        // A dead rule is one fault, and its own finding speaks of this, too.
        guard let witness = overlaps.first, context.coverage.coverers[later].isEmpty else { return nil }
        let delivery = Delivery(of: overlaps, in: context)
        guard !delivery.twice.isEmpty else { return nil }
        let rule = context.rules[later]
        let earlier = overlaps.map { context.rules[$0.earlier] }
        let verb = earlier.count == 1 ? "yields" : "yield"
        return Finding(
          "rule \(rule.number) yields again what \(Words.rules(earlier)) \(verb), "
            + "such as \(witness.eventInWords)",
          at: Label(rule.matcherSpan, "rule \(rule.number) matches it, too"),
          and: earlier.map { Label($0.matcherSpan, "rule \($0.number) yields it and does not stop") },
          notes: [delivery.inWords],
          help: "let only one of the rules match the event")
      }
    })
}

extension Overlap {
  /// The event that both rules take: "an event with `event: error` and `data: {"status"…`".
  fileprivate var eventInWords: String {
    let start = String(decoding: data, as: UTF8.self)
    let text = data.isEmpty ? nil : quoted("data: \(start)…")
    switch name {
    case .unnamed: return text.map { "an event with \($0)" } ?? "any event without a name"
    case .named(let bytes):
      let type = "an event with \(quoted("event: \(String(decoding: bytes, as: UTF8.self))"))"
      return text.map { "\(type) and \($0)" } ?? type
    case .other:
      let type = "an event with a name that no rule mentions"
      return text.map { "\(type) and \($0)" } ?? type
    }
  }
}
