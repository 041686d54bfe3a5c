import Diagnostics

extension Check {
  static let emptyTable = Check(
    "Streaming/EmptyTable", .error, "`on_event` is a list without rules",
    why: """
      An event that no rule takes is dropped without a word, so a table without rules drops the whole \
      stream. That is not the same as no table at all, which yields every event.
      """,
    bad: """
      streaming:
        on_event: []
      """,
    good: """
      streaming:
        on_event:
          - kind: fallthrough
            handle: yield
      """,
    found: .decoding)
}
