/// What a rule looks at in an event.
public enum Matcher: Hashable, Sendable {
  /// The data begins with exactly these characters.
  case dataStartsWith(String)
  /// The event has one of these names.
  case eventType(EventNames)
  /// Every event that no earlier rule took (`kind: fallthrough`).
  case `fallthrough`
}
