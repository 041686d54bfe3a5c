/// A span of the source with a few words about it.
public struct Label: Hashable, Sendable {
  /// The bytes pointed at.
  public let span: SourceSpan
  /// What is there, in a few words; empty where pointing is enough.
  public let text: String

  public init(_ span: SourceSpan, _ text: String = "") {
    self.span = span
    self.text = text
  }
}
