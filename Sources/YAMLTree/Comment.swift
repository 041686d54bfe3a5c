public import Diagnostics

/// A comment, from its `#` to the end of the line.
public struct Comment: Hashable, Sendable {
  /// The bytes from the `#` to the line's end, without the line break.
  public let span: SourceSpan
  /// Whether nothing but blanks stands before it on its line.
  public let standsAlone: Bool
}
