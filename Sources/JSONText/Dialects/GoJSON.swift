/// Go's `encoding/json`: whether its scanner takes a text, and what it says of one that it refuses.
///
/// Strings may hold any bytes from 0x20 up, UTF-8 or not; nothing is decoded.
///
/// Source: Go 1.19, `encoding/json/scanner.go`.
public enum GoJSON {
  /// What `json.Unmarshal` says of a text, or nil where it accepts it.
  public static func fault(in text: UnsafeRawBufferPointer) -> String? {
    var scanner = GoScanner(text)
    scanner.scan()
    return scanner.fault
  }
}

/// Walks a text up to its first fault; what takes something gives false where there is one.
private struct GoScanner {
  private let text: UnsafeRawBufferPointer
  private var index = 0
  private var stack = ContainerStack()
  private(set) var fault: String?

  /// More levels than these are refused.
  private static let deepest = 10_000

  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
  }

  mutating func scan() {
    value: while true {
      skipBlanks()
      if peek == UInt8(ascii: "{") || peek == UInt8(ascii: "[") {
        let isObject = peek == UInt8(ascii: "{")
        guard begin(isObject) else { return }
        if !take(isObject ? "}" : "]") {
          if isObject, !takeKey() { return }
          continue
        }
        stack.pop()
      } else {
        guard takeScalar() else { return }
      }
      // Here a value has ended; so may the containers around it.
      while true {
        skipBlanks()
        guard stack.depth > 0 else {
          if peek != nil { refuse("after top-level value") }
          return
        }
        if take(",") {
          if stack.isInObject, !takeKey() { return }
          continue value
        }
        guard take(stack.isInObject ? "}" : "]") else {
          refuse(stack.isInObject ? "after object key:value pair" : "after array element", orEnd: true)
          return
        }
        stack.pop()
      }
    }
  }

  private mutating func begin(_ isObject: Bool) -> Bool {
    guard stack.depth < GoScanner.deepest else { return refuse("exceeded max depth") }
    stack.push(isObject: isObject)
    index += 1
    skipBlanks()
    return true
  }

  private mutating func takeKey() -> Bool {
    skipBlanks()
    guard peek == UInt8(ascii: "\"") else {
      return refuse("looking for beginning of object key string", orEnd: true)
    }
    guard takeString() else { return false }
    skipBlanks()
    return take(":") || refuse("after object key", orEnd: true)
  }

  private mutating func takeScalar() -> Bool {
    guard let byte = peek else { return refuse("looking for beginning of value", orEnd: true) }
    return switch byte {
    case UInt8(ascii: "\""): takeString()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): takeNumber()
    case UInt8(ascii: "t"): takeLiteral("true")
    case UInt8(ascii: "f"): takeLiteral("false")
    case UInt8(ascii: "n"): takeLiteral("null")
    default: refuse("looking for beginning of value")
    }
  }

  private mutating func takeString() -> Bool {
    index += 1
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return true
      case UInt8(ascii: "\\"):
        index += 1
        guard takeEscape() else { return false }
      case 0x20...: index += 1
      default: return refuse("in string literal")
      }
    }
    return refuse("in string literal", orEnd: true)
  }

  private mutating func takeEscape() -> Bool {
    if take("u") {
      for _ in 0..<4 {
        guard peek?.hexadecimalValue != nil else { return refuse(#"in \u hexadecimal character escape"#) }
        index += 1
      }
      return true
    }
    guard let letter = peek, #""\/bfnrt"#.utf8.contains(letter) else {
      return refuse("in string escape code")
    }
    index += 1
    return true
  }

  private mutating func takeNumber() -> Bool {
    _ = take("-")
    if !take("0"), !takeDigits("in numeric literal") { return false }
    if take("."), !takeDigits("after decimal point in numeric literal") { return false }
    guard take("e") || take("E") else { return true }
    if !take("+") { _ = take("-") }
    return takeDigits("in exponent of numeric literal")
  }

  private mutating func takeDigits(_ place: String) -> Bool {
    let start = index
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    return index > start || refuse(place)
  }

  private mutating func takeLiteral(_ literal: String) -> Bool {
    for letter in literal.unicodeScalars where !take(letter) {
      return refuse("in literal \(literal) (expecting '\(letter)')")
    }
    return true
  }
}

// MARK: - Bytes

extension GoScanner {
  private var peek: UInt8? { index < text.count ? text[index] : nil }

  private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard let byte = peek, UInt32(byte) == wanted.value else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  /// Notes a fault at the index. The end of a text counts as a blank, and is a fault of its own only where a
  /// blank would be none.
  @discardableResult
  private mutating func refuse(_ place: String, orEnd: Bool = false) -> Bool {
    if peek == nil, orEnd {
      fault = "unexpected end of JSON input"
    } else {
      fault = "invalid character \(GoScanner.quoted(peek ?? 0x20)) \(place)"
    }
    return false
  }

  /// A byte in Go's quotes; one beyond ASCII is taken for the scalar of its number.
  private static func quoted(_ byte: UInt8) -> String {
    switch byte {
    case 0x07: #"'\a'"#
    case 0x08: #"'\b'"#
    case 0x09: #"'\t'"#
    case 0x0A: #"'\n'"#
    case 0x0B: #"'\v'"#
    case 0x0C: #"'\f'"#
    case 0x0D: #"'\r'"#
    case UInt8(ascii: "'"), UInt8(ascii: "\\"): "'\\\(Character(Unicode.Scalar(byte)))'"
    case 0x00..<0x20, 0x7F: #"'\x\#(hexadecimal(byte))'"#
    case 0x80...0xA0, 0xAD: #"'\u00\#(hexadecimal(byte))'"#
    default: "'\(Character(Unicode.Scalar(byte)))'"
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
  }
}
