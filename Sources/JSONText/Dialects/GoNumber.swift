/// Numbers as gjson's `Result.String()` gives them.
enum GoNumber {
  /// The digits as written where there are only digits; else the nearest `float64`, in full and without an
  /// exponent.
  static func text(_ raw: UnsafeRawBufferPointer) -> [UInt8] {
    let digits = raw.first == UInt8(ascii: "-") ? raw.dropFirst() : raw[...]
    if digits.allSatisfy(\.isDigit) { return Array(raw) }
    return Array(decimal(parsed(raw)).utf8)
  }

  /// What `strconv.ParseFloat` makes of a text: 0 where it is no number, infinity where it is too large.
  private static func parsed(_ raw: UnsafeRawBufferPointer) -> Double {
    let lowered = String(decoding: raw.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    switch lowered {
    case "inf", "infinity", "+inf", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan": return .nan
    default: break
    }
    guard let plain = withoutUnderscores(Array(lowered.utf8)), isNumber(plain) else { return 0 }
    return Double(String(decoding: plain, as: UTF8.self)) ?? 0
  }

  /// Drops single underscores between digits; nil where there are others.
  private static func withoutUnderscores(_ text: [UInt8]) -> [UInt8]? {
    guard text.contains(UInt8(ascii: "_")) else { return text }
    let unsigned = text.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let letters: [UInt8] = unsigned.starts(with: "0x".utf8) ? Array("abcdef".utf8) : []
    func isBeside(_ byte: UInt8) -> Bool { byte.isDigit || letters.contains(byte) }
    for index in text.indices where text[index] == UInt8(ascii: "_") {
      guard index > 0, index + 1 < text.count, isBeside(text[index + 1]) else { return nil }
      // The `x` of a prefix counts as a digit.
      guard isBeside(text[index - 1]) || text[index - 1] == UInt8(ascii: "x") else { return nil }
    }
    return text.filter { $0 != UInt8(ascii: "_") }
  }

  /// Whether a text is a number in Go's syntax: a sign, digits around an optional point, an exponent, which
  /// hexadecimal ones must have.
  private static func isNumber(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let isHexadecimal = rest.count > 2 && rest.starts(with: "0x".utf8)
    if isHexadecimal { rest.removeFirst(2) }
    let letters: [UInt8] = isHexadecimal ? Array("abcdef".utf8) : []
    let isMantissa = { (byte: UInt8) in byte.isDigit || letters.contains(byte) }
    let whole = rest.prefix(while: isMantissa)
    rest = rest.dropFirst(whole.count)
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = rest.prefix(while: isMantissa)
      rest = rest.dropFirst(fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return false }
    guard rest.first == UInt8(ascii: isHexadecimal ? "p" : "e") else { return rest.isEmpty && !isHexadecimal }
    rest.removeFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    return !rest.isEmpty && rest.allSatisfy(\.isDigit)
  }

  /// A number in full, with the fewest digits that read back as the same: `strconv.FormatFloat(x, 'f', -1, 64)`.
  private static func decimal(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    let decimal = ShortestDecimal(value)
    return decimal.sign + decimal.positional(filled: false)
  }
}
