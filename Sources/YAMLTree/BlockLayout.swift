public import Diagnostics

/// The children of a block collection as whole lines of the file.
public struct BlockLayout: Sendable {
  /// An item with its `-`, or a key with its value.
  public struct Part: Sendable {
    /// The offset of the `-` or of the key's first byte.
    public let start: Int
    /// Its lines from the first to the last line break, the comments that belong to it included.
    public let lines: SourceSpan
    /// Whether it begins on a line of its own; the first key after a `-` does not.
    public let standsAlone: Bool
  }

  /// The children in the order written.
  public let parts: [Part]
}
