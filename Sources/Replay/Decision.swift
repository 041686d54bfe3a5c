/// What happens to one event.
public struct Decision: Sendable {
  /// The kinds of decision, by the words that reports use.
  public enum Kind: String, CaseIterable, Sendable {
    /// Parsed and handed to the caller.
    case yield
    /// The stream ends; the event is swallowed.
    case done
    /// An error is raised; the stream is over.
    case error
    /// A rule says to do nothing.
    case skip
    /// No rule matches, and nobody is told.
    case drop
  }

  /// What happens.
  public let kind: Kind
  /// The number, from 1, of the rule that decides, or nil where none matched or there is no table.
  public let rule: Int?
  /// How often the event is handed to the caller.
  public let yields: Int
  /// What is raised where `kind` is `error`.
  public let error: ReplayError?

  init(_ kind: Kind, rule: Int?, yields: Int = 0, error: ReplayError? = nil) {
    self.kind = kind
    self.rule = rule
    self.yields = yields
    self.error = error
  }
}
