/// A diagnostic together with where it is in the tree, and whether somebody has said not to report it.
public struct Finding: Hashable, Sendable {
  /// The diagnostic.
  public let diagnostic: Diagnostic
  /// The JSON pointer of its node as a URI fragment (`#/streaming/on_event/2`); nil where there is none.
  public let pointer: String?
  /// Why it is not reported; nil where it is.
  public var suppression: Suppression?

  public init(_ diagnostic: Diagnostic, at pointer: String? = nil, suppressed suppression: Suppression? = nil)
  {
    self.diagnostic = diagnostic
    self.pointer = pointer
    self.suppression = suppression
  }

  /// Whether it counts: nobody has said to ignore it.
  public var isActive: Bool { suppression == nil }
}
