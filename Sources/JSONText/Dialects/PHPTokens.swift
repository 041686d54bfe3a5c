import UTF8Text

/// The tokens of a text as PHP's scanner cuts it.
///
/// Source: php-src, `ext/json/json_scanner.re`. The text ends in a NUL there, so what breaks off inside a string is
/// a control character.
struct PHPTokens {
  enum Token {
    case opening(isObject: Bool)
    case closing(isObject: Bool)
    case colon
    case comma
    case string
    case scalar
    case end
    case fault(PHPJSON.Fault)
  }

  private let text: UnsafeRawBufferPointer
  private var index = 0

  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
  }

  /// The next token; after a fault the rest means nothing.
  mutating func next() -> Token {
    while let byte = self[0], byte.isJSONBlank { index += 1 }
    guard let byte = self[0] else { return .end }
    index += 1
    switch byte {
    case UInt8(ascii: "{"): return .opening(isObject: true)
    case UInt8(ascii: "["): return .opening(isObject: false)
    case UInt8(ascii: "}"): return .closing(isObject: true)
    case UInt8(ascii: "]"): return .closing(isObject: false)
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "n"): return literal("ull")
    case UInt8(ascii: "t"): return literal("rue")
    case UInt8(ascii: "f"): return literal("alse")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number(byte)
    case 0x00...0x1F: return .fault(.controlCharacter)
    case 0x80...: return .fault(UTF8Sequence(text, at: index - 1).isValid ? .syntax : .notUTF8)
    default: return .fault(.syntax)
    }
  }

  /// The byte at a distance from the current one; nil beyond the end.
  private subscript(distance: Int) -> UInt8? {
    index + distance < text.count ? text[index + distance] : nil
  }

  private mutating func literal(_ rest: StaticString) -> Token {
    for offset in 0..<rest.utf8CodeUnitCount where self[offset] != rest.utf8Start[offset] {
      return .fault(.syntax)
    }
    index += rest.utf8CodeUnitCount
    return .scalar
  }

  /// Takes the longest number; a point or an exponent that lacks its digits is left for the next token to fail at.
  private mutating func number(_ first: UInt8) -> Token {
    var first = first
    if first == UInt8(ascii: "-") {
      guard let digit = self[0], digit.isDigit else { return .fault(.syntax) }
      first = digit
      index += 1
    }
    if first != UInt8(ascii: "0") { skipDigits() }
    if self[0] == UInt8(ascii: "."), self[1]?.isDigit == true {
      index += 1
      skipDigits()
    }
    if let letter = self[0], letter | 0x20 == UInt8(ascii: "e") {
      let hasSign = self[1] == UInt8(ascii: "+") || self[1] == UInt8(ascii: "-")
      if self[hasSign ? 2 : 1]?.isDigit == true {
        index += hasSign ? 2 : 1
        skipDigits()
      }
    }
    return .scalar
  }

  private mutating func skipDigits() {
    while self[0]?.isDigit == true { index += 1 }
  }

  /// Takes what follows an opening quote.
  private mutating func string() -> Token {
    while let byte = self[0] {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return .string
      case UInt8(ascii: "\\"):
        if let fault = escape() { return .fault(fault) }
      case 0x00...0x1F: return .fault(.controlCharacter)
      case 0x80...:
        let sequence = UTF8Sequence(text, at: index)
        guard sequence.isValid else { return .fault(.notUTF8) }
        index += sequence.length
      default: index += 1
      }
    }
    return .fault(.controlCharacter)
  }

  /// Takes an escape from its backslash on.
  private mutating func escape() -> PHPJSON.Fault? {
    switch self[1] {
    case UInt8(ascii: "u"):
      guard let unit = unit(at: 2) else { return .syntax }
      index += 6
      guard unit & 0xF800 == 0xD800 else { return nil }
      guard unit & 0xFC00 == 0xD800, self[0] == UInt8(ascii: "\\"), self[1] == UInt8(ascii: "u"),
        let second = self.unit(at: 2), second & 0xFC00 == 0xDC00
      else { return .loneSurrogate }
      index += 6
      return nil
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 2
      return nil
    default: return .syntax
    }
  }

  /// Four hexadecimal digits at a distance.
  private func unit(at distance: Int) -> UInt16? {
    var value: UInt16 = 0
    for offset in distance..<distance + 4 {
      guard let digit = self[offset]?.hexadecimalValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
