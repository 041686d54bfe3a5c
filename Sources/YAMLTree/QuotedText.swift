extension String {
  /// The text as YAML writes it in a style.
  ///
  /// The text is to be of one line and without control characters. Plain leaves it as it is, and the styles of blocks,
  /// which no single line has, count as single quotes.
  public func quoted(_ style: Scalar.Style) -> String {
    switch style {
    case .plain: return self
    case .singleQuoted, .literal, .folded: return "'\(replacing("'", with: "''"))'"
    case .doubleQuoted: return "\"\(replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
  }
}
