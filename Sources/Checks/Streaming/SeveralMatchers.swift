import Diagnostics
import RuleTable

extension Check {
  static let severalMatchers = Check(
    "Streaming/SeveralMatchers", .warning, "a rule has more than one matcher",
    why: """
      No published config has a rule with two matchers, and what the generated code makes of one is not \
      known. It is read here as: both must match. Often it is two rules of which the second lost its `- `.
      """,
    bad: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            event_type: done
            handle: done
          - kind: fallthrough
            handle: yield
      """,
    good: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - event_type: done
            handle: done
          - kind: fallthrough
            handle: yield
      """,
    found: .check { context in
      context.eachRule { rule in
        guard rule.matchers.count > 1 else { return [] }
        let matchers = rule.matchers.sorted { $0.span.start < $1.span.start }
        let labels = matchers.map { Label($0.span, "one matcher of this rule") }
        let last = Label(labels[labels.count - 1].span, "and another")
        return [
          Fault(
            "rule \(rule.number) has \(matchers.count) matchers", at: last, and: labels.dropLast(),
            notes: ["it is read here as a rule that takes what all of them match"],
            help: "make it \(matchers.count) rules, each with its own `handle`")
        ]
      }
    })
}
