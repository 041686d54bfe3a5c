import Diagnostics

extension Check {
  static let undefinedAlias = Check(
    "YAML/UndefinedAlias", .fatal, "an alias names an anchor that does not stand before it",
    why: """
      `*name` repeats the value that `&name` marked earlier in the file. Without such a mark there is \
      nothing to repeat, and a YAML reader refuses the whole file. An asterisk that is meant as text wants \
      quotes.
      """,
    bad: """
      streaming:
        on_event:
          - kind: fallthrough
            handle: *default
      """,
    good: """
      default: &default yield
      streaming:
        on_event:
          - kind: fallthrough
            handle: *default
      """,
    found: .reading)
}
