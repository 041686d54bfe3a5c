/// What `kind` of a rule may say.
public enum Kind: String, CaseIterable, Sendable {
  /// The rule takes every event that no earlier rule took.
  case `fallthrough`
}
