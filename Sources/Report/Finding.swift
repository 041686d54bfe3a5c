public import Diagnostics

/// A diagnostic together with where it is in the tree.
public struct Finding: Sendable {
  /// The diagnostic.
  public let diagnostic: Diagnostic
  /// The JSON pointer of its node as a URI fragment (`#/streaming/on_event/2`); nil where there is none.
  public let pointer: String?

  public init(_ diagnostic: Diagnostic, at pointer: String? = nil) {
    self.diagnostic = diagnostic
    self.pointer = pointer
  }
}
