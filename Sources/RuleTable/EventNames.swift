/// The names an `event_type` accepts.
public struct EventNames: Hashable, Sendable {
  /// The names, in the order written, duplicates kept.
  public let names: [String]
  /// Whether an event without a name is accepted (`event_type: null`, or a null among the names).
  public let acceptsUnnamed: Bool

  public init(names: [String], acceptsUnnamed: Bool) {
    self.names = names
    self.acceptsUnnamed = acceptsUnnamed
  }
}
