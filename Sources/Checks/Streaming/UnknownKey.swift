import Diagnostics

extension Check {
  static let unknownKey = Check(
    "Streaming/UnknownKey", .error, "a key that `streaming` or a rule does not know",
    why: """
      A misspelt key says nothing: the rule loses its matcher or its handler, and the stream is handled as \
      if the line were not there.
      """,
    bad: """
      streaming:
        on_event:
          - data_start_with: '[DONE]'
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
