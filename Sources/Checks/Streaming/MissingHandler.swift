import Diagnostics

extension Check {
  static let missingHandler = Check(
    "Streaming/MissingHandler", .error, "a rule has no `handle`",
    why: "A rule says which events it takes and what becomes of them; there is no handler by default.",
    bad: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
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
      """,
    found: .decoding)
}
