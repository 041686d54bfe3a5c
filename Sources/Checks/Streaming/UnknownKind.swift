import Diagnostics

extension Check {
  static let unknownKind = Check(
    "Streaming/UnknownKind", .error, "`kind` names no kind of rule",
    why: "The one kind is `fallthrough`: a rule that takes every event no earlier rule took.",
    bad: """
      streaming:
        on_event:
          - kind: fallthru
            handle: yield
      """,
    good: """
      streaming:
        on_event:
          - kind: fallthrough
            handle: yield
      """,
    found: .decoding)
}
