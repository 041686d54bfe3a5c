/// Ruby's `inspect` of a symbol: quoted unless the parser would take it bare.
///
/// Source: Ruby 3.1, `rb_sym_inspect` and `rb_enc_symname_type`.
enum RubySymbol {
  /// A name in UTF-8.
  static func text(_ name: [UInt8]) -> String {
    let text = String(decoding: name, as: UTF8.self)
    let scalars = Array(text.unicodeScalars)
    let isBare = kind(scalars[...]) != nil && scalars.allSatisfy { RubyInspection.isPrintable($0) }
    if isBare { return ":" + text }
    // Ruby keeps a symbol of ASCII alone in that encoding.
    let isASCII = name.allSatisfy { $0 < 0x80 }
    return ":" + (isASCII ? name.withUnsafeBytes(RubyInspection.text(binary:)) : RubyInspection.text(name))
  }

  /// What a name could be.
  private enum Kind {
    case plain
    /// With a sign of its own before or after it, or an operator.
    case other
    /// With `=` after it.
    case setter
  }

  private static let operators: Set<String> = [
    "<", "<<", "<=", "<=>", ">", ">>", ">=", "=~", "==", "===", "*", "**", "+", "+@", "-", "-@", "|", "^",
    "&", "/", "%", "~", "`", "[]", "[]=", "!", "!=", "!~",
  ]

  private static func kind(_ name: ArraySlice<Unicode.Scalar>) -> Kind? {
    if operators.contains(String(String.UnicodeScalarView(name))) { return .other }
    switch name.first {
    case "$":
      if isSpecialGlobal(name.dropFirst()) { return .other }
      return identifier(name.dropFirst(), of: name, .other)
    case "@":
      let isClass = name.dropFirst().first == "@"
      return identifier(name.dropFirst(isClass ? 2 : 1), of: name, .other)
    case "!", "<", ">", "=", "*", "+", "-", "|", "^", "&", "/", "%", "~", "`": return nil
    case "[" where name.dropFirst().first == "]": return nil
    default: return identifier(name, of: name, .plain)
    }
  }

  /// Looks at a name from where its letters begin.
  private static func identifier(
    _ letters: ArraySlice<Unicode.Scalar>, of name: ArraySlice<Unicode.Scalar>, _ kind: Kind
  ) -> Kind? {
    guard let first = letters.first, first == "_" || !first.isASCII || first.properties.isAlphabetic else {
      // Ruby takes anything for a setter that ends so, unless it is one without that end.
      return name.count > 1 && name.last == "=" && self.kind(name.dropLast()) != .setter ? .setter : nil
    }
    let rest = letters.drop { $0 == "_" || !$0.isASCII || isDigit($0) || $0.properties.isAlphabetic }
    switch String(String.UnicodeScalarView(rest)) {
    case "": return kind
    case "!", "?": return kind == .plain ? .other : nil
    case "=": return kind == .plain ? .setter : nil
    default: return nil
    }
  }

  /// Whether a name after its `$` is one of Ruby's own, such as `$~`, `$-w` or `$1`.
  private static func isSpecialGlobal(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = name.first else { return false }
    if "~*$?!@/\\;,.=:<>\"&`'+0_".unicodeScalars.contains(first) { return name.count == 1 }
    if first == "-" {
      guard name.count == 2, let letter = name.last else { return false }
      return letter == "_" || !letter.isASCII || isDigit(letter) || letter.properties.isAlphabetic
    }
    return name.allSatisfy(isDigit)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }
}
