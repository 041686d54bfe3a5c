/// How an SDK's code runs a table's rules on an event.
public struct Matching: Hashable, Sendable {
  /// In what order rules are tried.
  public enum Order: Hashable, Sendable {
    /// As written.
    case config
    /// Rules that look at the data, then rules that look at the name; the first match of each group counts.
    case dataThenName
    /// Rules that look at the name, then rules that look at the data; the first match of each group counts.
    case nameThenData
  }

  /// When a `fallthrough` rule runs.
  public enum Fallthrough: Hashable, Sendable {
    /// In its turn: when no rule before it has ended the matching.
    case inTurn
    /// As the `else` of the rule just before it alone.
    case elseOfLastRule
  }

  public var order = Order.config
  /// Whether a rule that yields ends the matching; else later rules may yield the event again.
  public var yieldStops = true
  /// Whether a rule that says `continue` ends the matching.
  public var continueStops = true
  public var fallthroughRuns = Fallthrough.inTurn
  /// The name that an event without one has; nil where it has none.
  public var nameOfUnnamed: String?

  public init() {}
}
