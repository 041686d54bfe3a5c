/// The tokens of a text as Ruby's `json` cuts them; what is not taken leaves the index at the byte at fault.
struct RubyTokens {
  let text: UnsafeRawBufferPointer
  private(set) var index = 0

  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
  }

  /// A value that holds no others.
  enum Scalar {
    /// No value at all.
    case none
    /// A string, by what is between its quotes.
    case string(Range<Int>)
    case number(Range<Int>)
    case literal(JSONValue)
    /// `NaN` or an infinity: the line of `parser.rl` that raises, and where the text begins that it repeats.
    case notFinite(line: Int, place: Int)
  }

  var isAtEnd: Bool { index >= text.count }

  mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard let byte = byte(at: index), UInt32(byte) == wanted.value else { return false }
    index += 1
    return true
  }

  /// Takes a brace or bracket; whether it is a brace, or nil where it is neither.
  mutating func takeOpening() -> Bool? {
    if take("{") { return true }
    return take("[") ? false : nil
  }

  /// Takes blanks and comments; false where a comment is not one, or never ends.
  mutating func skipIgnored() -> Bool {
    while let byte = byte(at: index) {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case UInt8(ascii: "/"):
        index += 1
        if take("*") {
          guard skip(past: "*/") else { return false }
        } else {
          guard take("/"), skip(past: "\n") else { return false }
        }
      default: return true
      }
    }
    return true
  }

  private mutating func skip(past ending: String) -> Bool {
    while index < text.count {
      if text[index...].starts(with: ending.utf8) {
        index += ending.utf8.count
        return true
      }
      index += 1
    }
    return false
  }

  mutating func takeScalar() -> Scalar {
    switch byte(at: index) {
    case UInt8(ascii: "\""): return takeString().map(Scalar.string) ?? .none
    case UInt8(ascii: "n"): return take("null", .literal(.null))
    case UInt8(ascii: "t"): return take("true", .literal(.bool(true)))
    case UInt8(ascii: "f"): return take("false", .literal(.bool(false)))
    case UInt8(ascii: "N"): return take("NaN", .notFinite(line: 225, place: index))
    // The gem counts one byte too many, and before the text finds a NUL.
    case UInt8(ascii: "I"): return take("Infinity", .notFinite(line: 232, place: index - 1))
    default:
      if text[index...].starts(with: "-Infinity".utf8) { return .notFinite(line: 249, place: index) }
      return takeNumber()
    }
  }

  private mutating func take(_ literal: String, _ scalar: Scalar) -> Scalar {
    guard text[index...].starts(with: literal.utf8) else { return .none }
    index += literal.utf8.count
    return scalar
  }

  /// Takes a string; what is between its quotes.
  mutating func takeString() -> Range<Int>? {
    guard byte(at: index) == UInt8(ascii: "\"") else { return nil }
    var at = index + 1
    while let byte = byte(at: at), byte >= 0x20 {
      at += 1
      if byte == UInt8(ascii: "\"") {
        defer { index = at }
        return index + 1..<at - 1
      }
      guard byte == UInt8(ascii: "\\") else { continue }
      guard let letter = self.byte(at: at), letter >= 0x20 else { return nil }
      at += 1
      guard letter == UInt8(ascii: "u") else { continue }
      for _ in 0..<4 {
        guard self.byte(at: at)?.hexadecimalValue != nil else { return nil }
        at += 1
      }
    }
    return nil
  }

  private func byte(at index: Int) -> UInt8? {
    index < text.count ? text[index] : nil
  }
}

// MARK: - Numbers

extension RubyTokens {
  /// Takes a number with a fraction or exponent if that is well-formed, else the integer before it.
  private mutating func takeNumber() -> Scalar {
    let start = index
    let sign = byte(at: start) == UInt8(ascii: "-") ? 1 : 0
    let isZero = byte(at: start + sign) == UInt8(ascii: "0")
    let integer = isZero ? start + sign + 1 : afterDigits(start + sign)
    guard integer > start + sign else { return .none }
    if let end = afterFloat(integer) {
      index = end
    } else if afterDigits(integer) == integer {
      index = integer
    } else {
      return .none
    }
    return .number(start..<index)
  }

  /// Where a fraction and an exponent end, or nil where there is neither or something of a number follows.
  private func afterFloat(_ integer: Int) -> Int? {
    var at = integer
    if byte(at: at) == UInt8(ascii: ".") {
      at = afterDigits(integer + 1)
      guard at > integer + 1 else { return nil }
    }
    if isExponent(at) {
      at += 1
      if byte(at: at) == UInt8(ascii: "+") || byte(at: at) == UInt8(ascii: "-") { at += 1 }
      let digits = afterDigits(at)
      guard digits > at else { return nil }
      at = digits
    }
    let isEnded = !isExponent(at) && byte(at: at) != UInt8(ascii: ".") && byte(at: at) != UInt8(ascii: "-")
    return at > integer && isEnded ? at : nil
  }

  private func isExponent(_ index: Int) -> Bool {
    byte(at: index) == UInt8(ascii: "e") || byte(at: index) == UInt8(ascii: "E")
  }

  private func afterDigits(_ start: Int) -> Int {
    var at = start
    while let byte = byte(at: at), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { at += 1 }
    return at
  }
}
