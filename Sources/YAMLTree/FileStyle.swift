/// How a file is written, for text that is to look like the rest of it.
public struct FileStyle: Sendable {
  /// How far a mapping in a mapping is indented, in spaces.
  public let step: Int
  /// How far the `-` of a list in a mapping is indented, in spaces.
  public let dashIndentation: Int
  /// How strings are quoted that want quotes: single or double.
  public let quotes: Scalar.Style
  /// Whether it is a dump, in which nothing has quotes that wants none.
  public let isSafeDump: Bool
}

extension FileStyle {
  /// The quotes for a text: those of the file, but single ones where double ones would want a backslash.
  public func quotes(for text: String) -> Scalar.Style {
    text.contains { $0 == "\"" || $0 == "\\" } ? .singleQuoted : quotes
  }
}
