import Diagnostics

extension Check {
  static let emptyEventTypes = Check(
    "Streaming/EmptyEventTypes", .error, "`event_type` is an empty list",
    why: """
      A list of names takes the events with one of these names; an empty list takes none. Events without a \
      name are `event_type: null`.
      """,
    bad: """
      streaming:
        on_event:
          - event_type: []
            handle: yield
          - event_type: error
            handle: error
      """,
    good: """
      streaming:
        on_event:
          - event_type: null
            handle: yield
          - event_type: error
            handle: error
      """,
    found: .decoding)
}
