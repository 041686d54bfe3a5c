/// The keys a rule may have.
public enum RuleKey: String, CaseIterable, Sendable {
  case dataStartsWith = "data_starts_with"
  case eventType = "event_type"
  case kind
  case handle
  case errorProperty = "error_property"

  /// The keys that say which events a rule takes.
  public static let matchers: [RuleKey] = [.dataStartsWith, .eventType, .kind]
}
