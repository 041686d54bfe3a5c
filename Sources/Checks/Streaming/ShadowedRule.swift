import Diagnostics
import RuleTable

extension Check {
  static let shadowedRule = Check(
    "Streaming/ShadowedRule", .error, "a rule that no event can reach",
    why: """
      Rules are tried in order and the first that matches takes the event. Where earlier rules together \
      take every event of a later one, the later one does nothing. Its place in the table, or one of the \
      matchers, is wrong.
      """,
    bad: """
      streaming:
        on_event:
          - event_type: [message, error]
            handle: yield
          - event_type: error
            handle: error
      """,
    good: """
      streaming:
        on_event:
          - event_type: error
            handle: error
          - event_type: message
            handle: yield
      """,
    found: .check { context in
      let repeated = Set(context.repeatedFallthroughs)
      lazy var removal = context.ruleRemoval
      return context.rules.indices.compactMap { index in
        let coverers = context.coverage.coverers[index]
        guard !coverers.isEmpty, !repeated.contains(index), !context.isHiddenByFallthrough(index) else {
          return nil
        }
        let rule = context.rules[index]
        let earlier = coverers.map { context.rules[$0.index] }
        let labels = coverers.map { coverer in
          let other = context.rules[coverer.index]
          let events = Words.events(context.sets[coverer.index], names: coverer.names)
          return Label(other.matcherSpan, "rule \(other.number) already takes \(events)")
        }
        return Fault(
          "rule \(rule.number) can never match",
          at: Label(rule.matcherSpan, "so this rule is never reached"), and: labels,
          notes: context.doubleDelivery(of: index),
          help: "delete this rule, or move it above \(Words.rules(earlier))",
          fix: context.deletion(of: index, by: removal)
        )
      }
    })
}

extension Context {
  /// The notes on a rule that is dead where the first match wins but still yields in some SDKs.
  func doubleDelivery(of index: Int) -> [String] {
    redeliveries[index].notes(sdks)
  }
}
