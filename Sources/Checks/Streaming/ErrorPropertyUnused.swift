import Diagnostics
import RuleTable

extension Check {
  static let errorPropertyUnused = Check(
    "Streaming/ErrorPropertyUnused", .warning, "`error_property` on a rule that does not yield",
    why: """
      The property is looked for in the JSON that `handle: yield` has parsed. The other handlers parse \
      nothing, so there it has no effect.
      """,
    bad: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
            error_property: error
          - kind: fallthrough
            handle: yield
      """,
    good: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - kind: fallthrough
            handle: yield
            error_property: error
      """,
    found: .check { context in
      context.eachRule { rule in
        guard let property = rule.errorProperty, rule.handler.value != .yield else { return [] }
        let handler = "`handle: \(rule.handler.value.rawValue)`"
        return [
          Fault(
            "`error_property` has no effect in rule \(rule.number)",
            at: Label(property.span, "looked for only by a rule that yields"),
            and: [Label(rule.handler.span, "\(handler) parses no JSON")],
            help: "move it to the rule that yields", fix: context.deletion(of: "error_property", from: rule))
        ]
      }
    })
}
