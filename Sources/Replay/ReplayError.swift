/// An error as a client sees it.
///
/// A class, so that the decisions that raise nothing, which nearly all are, stay small.
public final class ReplayError: Sendable {
  /// Why it is raised, by the words that reports use.
  public enum Reason: String, Sendable {
    /// The data is not JSON.
    case json
    /// A rule says `handle: error`.
    case rule
    /// The decoded object has the rule's `error_property`.
    case errorProperty = "error_property"
    /// The bytes can't be decoded.
    case decode
    /// Something is larger than it may be.
    case limit
  }

  /// Why it is raised.
  public let reason: Reason
  /// The class of the error in the target's language; nil where the target is no language.
  public let errorClass: String?
  /// The text of the error.
  public let message: String

  init(_ reason: Reason, _ errorClass: String?, _ message: String) {
    self.reason = reason
    self.errorClass = errorClass
    self.message = message
  }
}
