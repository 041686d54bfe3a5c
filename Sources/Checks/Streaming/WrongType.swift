import Diagnostics

extension Check {
  static let wrongType = Check(
    "Streaming/WrongType", .error, "a value is of another kind than its key wants",
    why: """
      YAML decides what a plain word is: `on` and `no` are booleans, `2025-10-01` is a date, `404` a \
      number, and nothing at all is null. A name that looks like one of these wants quotes.
      """,
    bad: """
      streaming:
        on_event:
          - event_type: on
            handle: yield
          - kind: fallthrough
            handle: continue
      """,
    good: """
      streaming:
        on_event:
          - event_type: 'on'
            handle: yield
          - kind: fallthrough
            handle: continue
      """,
    found: .decoding)
}
