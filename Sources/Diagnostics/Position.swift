/// A place in a source file as people and editors name it.
public struct Position: Hashable, Sendable {
  /// The line, counted from 1; LF, CRLF and CR each end one.
  public let line: Int
  /// The column, counted from 1 in characters (extended grapheme clusters); a tab is one.
  public let column: Int
  /// The offset from the start of the file as it is stored, in bytes.
  public let offset: Int
}
