import Diagnostics

extension Check {
  static let unquotedSentinel = Check(
    "Streaming/UnquotedSentinel", .error, "a `data_starts_with` in brackets has no quotes",
    why: """
      To YAML, `[DONE]` is a list that holds the word `DONE`. The text that ends the stream is never \
      looked for, and the SDK tries to parse it as JSON. In quotes it is text.
      """,
    bad: """
      streaming:
        on_event:
          - data_starts_with: [DONE]
            handle: done
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
