import Diagnostics
import RuleTable

extension Check {
  static let fragilePrefix = Check(
    "Streaming/FragilePrefix", .warning, "a prefix that depends on how the server writes its JSON",
    why: """
      The order of keys and the spaces between them mean nothing in JSON, and a server may change both \
      with its next release. The rule then stops matching without a word. The name of an event does not \
      depend on that.
      """,
    bad: """
      streaming:
        on_event:
          - data_starts_with: '{"type":"error"'
            handle: error
          - kind: fallthrough
            handle: yield
      """,
    good: """
      streaming:
        on_event:
          - event_type: error
            handle: error
          - kind: fallthrough
            handle: yield
      """,
    found: .check { context in
      context.eachRule { rule in
        rule.prefixes.filter { PrefixShape($0.value) == .json }.map { prefix in
          Fault(
            "rule \(rule.number) depends on the server's key order and spacing",
            at: Label(prefix.span, "the same JSON can be written in other ways"),
            help: "match the name of the event with `event_type`")
        }
      }
    })
}
