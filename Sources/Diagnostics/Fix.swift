/// A change of bytes that removes a finding.
public struct Fix: Hashable, Sendable {
  /// Replaces the bytes of one span.
  public struct Edit: Hashable, Sendable {
    /// The bytes replaced; an empty span inserts.
    public let span: SourceSpan
    /// The new text.
    public let replacement: String

    public init(_ span: SourceSpan, _ replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }

  /// Whether a fix may be applied unseen.
  public enum Safety: String, Sendable {
    /// It does what the author plainly meant.
    case safe
    /// It removes something the author wrote: to be looked at.
    case unsafe
  }

  /// What the fix does, as an order: `quote the sentinel`.
  public let title: String
  /// The edits, in order of position and without overlap.
  public let edits: [Edit]
  public let safety: Safety

  public init(_ title: String, edits: [Edit], safety: Safety = .safe) {
    self.title = title
    self.edits = edits
    self.safety = safety
  }
}
