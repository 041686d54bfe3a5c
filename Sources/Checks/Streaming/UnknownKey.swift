import Diagnostics

extension Check {
  static let unknownKey = Check(
    "Streaming/UnknownKey", .error, "a key that `streaming`, a rule or a streaming method does not know",
    why: """
      A misspelt key says nothing: the rule loses its matcher or its handler, a method the parameter that \
      makes it stream, and all goes on as if the line were not there.
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
