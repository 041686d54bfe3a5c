import Diagnostics
import RuleTable

extension Check {
  static let emptyPrefix = Check(
    "Streaming/EmptyPrefix", .warning, "`data_starts_with` is empty",
    why: """
      All data begins with the empty text, so the rule takes every event. That is what `kind: fallthrough` \
      is for, which also says it to the reader.
      """,
    bad: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - data_starts_with: ''
            handle: yield
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
      context.eachRule { rule in
        rule.prefixes.filter { PrefixShape($0.value) == .empty }.map { prefix in
          Fault(
            "an empty `data_starts_with` makes rule \(rule.number) match any data",
            at: Label(prefix.span, "all data starts with this"),
            help: rule.matchers.count == 1 ? "write `kind: fallthrough`" : "leave it out",
            fix: context.turnIntoFallthrough(rule))
        }
      }
    })
}
