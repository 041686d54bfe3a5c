/// What a rule does with an event it matches.
public enum Handler: String, CaseIterable, Sendable {
  /// Parse the data as JSON and hand the value to the caller.
  case yield
  /// End the stream; the event itself is swallowed.
  case done
  /// Raise an error with the event's data.
  case error
  /// Do nothing with the event, and look at no further rule.
  case `continue`
}
