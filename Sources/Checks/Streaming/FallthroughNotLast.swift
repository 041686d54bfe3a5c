import Diagnostics
import RuleTable

extension Check {
  static let fallthroughNotLast = Check(
    "Streaming/FallthroughNotLast", .error, "rules stand after `kind: fallthrough`",
    why: """
      `kind: fallthrough` takes every event that reaches it, so nothing is left for the rules after it. An \
      SDK generated from this table would, for one, parse `[DONE]` as JSON before it looks whether it is \
      the end.
      """,
    bad: """
      streaming:
        on_event:
          - kind: fallthrough
            handle: yield
          - data_starts_with: '[DONE]'
            handle: done
      """,
    good: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - kind: fallthrough
            handle: yield
      """,
    found: .check { context in
      let repeated = Set(context.repeatedFallthroughs)
      let hidden = context.rules.indices.filter {
        !repeated.contains($0) && context.isHiddenByFallthrough($0)
      }
      guard let first = context.firstFallthrough, !hidden.isEmpty else { return [] }
      let rule = context.rules[first]
      let rules = hidden.map { context.rules[$0] }
      return [
        Fault(
          "rule \(rule.number) takes every event, so \(Words.rules(rules)) can never match",
          at: Label(rule.matcherSpan, "every event that reaches this rule is taken"),
          and: rules.map { Label($0.matcherSpan, "so rule \($0.number) is never reached") },
          notes: hidden.flatMap { context.doubleDelivery(of: $0) },
          help: "move rule \(rule.number) to the end of the table", fix: context.moveToEnd(first))
      ]
    })
}
