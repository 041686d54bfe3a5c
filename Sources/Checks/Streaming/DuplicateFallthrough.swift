import Diagnostics
import RuleTable

extension Check {
  static let duplicateFallthrough = Check(
    "Streaming/DuplicateFallthrough", .error, "a second `kind: fallthrough`",
    why: """
      The first `kind: fallthrough` takes every event that is left, so a second one never sees any. Where \
      the two have different handlers, only the first has effect.
      """,
    bad: """
      streaming:
        on_event:
          - kind: fallthrough
            handle: yield
          - kind: fallthrough
            handle: continue
      """,
    good: """
      streaming:
        on_event:
          - kind: fallthrough
            handle: yield
      """,
    found: .check { context in
      guard let first = context.firstFallthrough.map({ context.rules[$0] }) else { return [] }
      lazy var removal = context.ruleRemoval
      return context.repeatedFallthroughs.map { index in
        let rule = context.rules[index]
        return Fault(
          "rule \(rule.number) is a second `kind: fallthrough` and can never match",
          at: Label(rule.matcherSpan, "so this rule is never reached"),
          and: [Label(first.matcherSpan, "rule \(first.number) already takes every event")],
          notes: context.doubleDelivery(of: index),
          help: "delete one of the two", fix: context.deletion(of: index, by: removal))
      }
    })
}
