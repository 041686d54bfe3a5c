/// Walks a text as V8's `JsonParser` does, to find where and why it gives up.
struct JavaScriptScanner {
  /// Where a text stops being JSON.
  struct Fault: Error {
    /// In bytes.
    let offset: Int
    /// What was wanted; nil where the character found there is all there is to say.
    let problem: Problem?
  }

  /// The problems with a message of their own.
  enum Problem: String {
    case noKeyOrBrace = "Expected property name or '}' in JSON"
    case noKey = "Expected double-quoted property name in JSON"
    case noColon = "Expected ':' after property name in JSON"
    case noCommaOrBrace = "Expected ',' or '}' after property value in JSON"
    case noCommaOrBracket = "Expected ',' or ']' after array element in JSON"
    case trailingText = "Unexpected non-whitespace character after JSON"
    case unterminatedString = "Unterminated string in JSON"
    case controlCharacter = "Bad control character in string literal in JSON"
    case badEscape = "Bad escaped character in JSON"
    case badUnicodeEscape = "Bad Unicode escape in JSON"
    case noDigitAfterMinus = "No number after minus sign in JSON"
    case noDigitAfterPoint = "Unterminated fractional number in JSON"
    case noDigitInExponent = "Exponent part is missing a number in JSON"
  }

  private var cursor: DialectCursor
  private var stack = ContainerStack()

  init(_ text: UnsafeRawBufferPointer) {
    cursor = DialectCursor(text)
  }

  mutating func scan() throws(Fault) {
    cursor.skipBlanks()
    try scanValues()
    cursor.skipBlanks()
    guard cursor.byte == nil else { throw fault(.trailingText) }
  }

  private mutating func scanValues() throws(Fault) {
    value: while true {
      switch cursor.byte {
      case UInt8(ascii: "\""): try scanString()
      case UInt8(ascii: "-"): try scanNumber()
      case let byte? where byte.isDigit: try scanNumber()
      case UInt8(ascii: "t"): try scan("true")
      case UInt8(ascii: "f"): try scan("false")
      case UInt8(ascii: "n"): try scan("null")
      case UInt8(ascii: "{"):
        open(isObject: true)
        if !cursor.take("}") {
          try scanKey(isFirst: true)
          continue value
        }
        stack.pop()
      case UInt8(ascii: "["):
        open(isObject: false)
        if !cursor.take("]") { continue value }
        stack.pop()
      default: throw fault(nil)
      }
      while stack.depth > 0 {
        cursor.skipBlanks()
        if cursor.take(",") {
          cursor.skipBlanks()
          if stack.isInObject { try scanKey(isFirst: false) }
          continue value
        }
        guard cursor.take(stack.isInObject ? "}" : "]") else {
          throw fault(stack.isInObject ? .noCommaOrBrace : .noCommaOrBracket)
        }
        stack.pop()
      }
      return
    }
  }

  private mutating func open(isObject: Bool) {
    stack.push(isObject: isObject)
    cursor.advance()
    cursor.skipBlanks()
  }

  private mutating func scanKey(isFirst: Bool) throws(Fault) {
    guard cursor.byte == UInt8(ascii: "\"") else { throw fault(isFirst ? .noKeyOrBrace : .noKey) }
    try scanString()
    cursor.skipBlanks()
    // Only the first key of an object has a message of its own for a colon that is missing.
    guard cursor.take(":") else { throw fault(isFirst ? .noColon : nil) }
    cursor.skipBlanks()
  }

  private func fault(_ problem: Problem?) -> Fault {
    Fault(offset: cursor.offset, problem: problem)
  }
}

// MARK: - Tokens

extension JavaScriptScanner {
  private mutating func scanString() throws(Fault) {
    cursor.advance()
    while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: "\""):
        cursor.advance()
        return
      case UInt8(ascii: "\\"):
        cursor.advance()
        try scanEscape()
      case ..<0x20: throw fault(.controlCharacter)
      default: cursor.advance()
      }
    }
    throw fault(.unterminatedString)
  }

  private mutating func scanEscape() throws(Fault) {
    // Only what lies in Latin-1 is looked up in the table of escapes.
    guard let letter = cursor.byte, letter <= 0xC3 else { throw fault(nil) }
    guard "\"\\/bfnrtu".utf8.contains(letter) else { throw fault(.badEscape) }
    cursor.advance()
    guard letter == UInt8(ascii: "u") else { return }
    for _ in 0..<4 {
      guard cursor.byte?.hexadecimalValue != nil else { throw fault(.badUnicodeEscape) }
      cursor.advance()
    }
  }

  private mutating func scan(_ word: StaticString) throws(Fault) {
    for index in 0..<word.utf8CodeUnitCount {
      guard cursor.byte == word.utf8Start[index] else { throw fault(nil) }
      cursor.advance()
    }
  }

  private mutating func scanNumber() throws(Fault) {
    if cursor.take("-"), cursor.byte?.isDigit != true { throw fault(.noDigitAfterMinus) }
    if cursor.take("0") {
      guard cursor.byte?.isDigit != true else { throw fault(nil) }
    } else {
      cursor.skipDigits()
    }
    if cursor.take("."), cursor.skipDigits() == 0 { throw fault(.noDigitAfterPoint) }
    if cursor.take("e") || cursor.take("E") {
      if !cursor.take("+") { _ = cursor.take("-") }
      if cursor.skipDigits() == 0 { throw fault(.noDigitInExponent) }
    }
  }
}
