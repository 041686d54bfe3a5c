import Diagnostics

extension Check {
  static let missingMatcher = Check(
    "Streaming/MissingMatcher", .error, "a rule does not say which events it takes",
    why: """
      A rule without `data_starts_with`, `event_type` or `kind` could mean every event or none. A rule \
      that is to take whatever is left says so with `kind: fallthrough`.
      """,
    bad: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - handle: yield
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
