import Diagnostics

extension Check {
  static let unknownHandler = Check(
    "Streaming/UnknownHandler", .error, "`handle` names no handler",
    why: """
      The handlers are `yield` (parse the data and hand it to the caller), `done` (end the stream), \
      `error` (raise) and `continue` (ignore the event).
      """,
    bad: """
      streaming:
        on_event:
          - kind: fallthrough
            handle: yeild
      """,
    good: """
      streaming:
        on_event:
          - kind: fallthrough
            handle: yield
      """,
    found: .decoding)
}
