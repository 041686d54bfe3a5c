/// Columns of text in a terminal: what lines up a table, and an underline with the text above it.
public enum DisplayWidth {
  /// The columns a text takes; control characters take none, so escape first.
  public static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The columns a character takes: 0, 1 or 2, however many scalars it joins.
  public static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // The selector asks for the emoji form of the character before it, which is wide.
      width += scalar == "\u{FE0F}" ? 2 : of(scalar)
      if width >= 2 { return 2 }
    }
    return width
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if 0x20..<0x7F ~= scalar.value { return 1 }
    switch scalar.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return 0
    default:
      // The vowels and finals of a Hangul syllable stand in the columns of its first consonant.
      if 0x1160...0x11FF ~= scalar.value { return 0 }
      return scalar.isWide ? 2 : 1
    }
  }
}

extension String {
  /// The text cut to a number of columns; the last one shows `…` where something was cut off.
  public func fitted(to width: Int) -> String {
    guard DisplayWidth.of(self) > width else { return self }
    guard width > 0 else { return "" }
    var fitted = ""
    var room = width - 1
    for character in self {
      room -= DisplayWidth.of(character)
      if room < 0 { break }
      fitted.append(character)
    }
    return fitted + "…"
  }

  /// The text with blanks after it up to a number of columns; a longer text stays as it is.
  public func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - DisplayWidth.of(self)))
  }
}
