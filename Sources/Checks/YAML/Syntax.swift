import Diagnostics

extension Check {
  static let syntax = Check(
    "YAML/Syntax", .fatal, "the file is not YAML",
    why: """
      A YAML reader stops at the first thing it cannot make sense of, and nothing of the config takes \
      effect. The part before it is still checked, and whatever might stand in the rest is left alone.
      """,
    bad: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]
            handle: done
      """,
    good: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - kind: fallthrough
            handle: yield
      """,
    found: .reading)
}
