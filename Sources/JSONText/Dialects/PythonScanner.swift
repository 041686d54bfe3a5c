/// Walks a text as the scanner in CPython's `Modules/_json.c` does; the functions are named for those there.
struct PythonScanner {
  typealias Fault = PythonJSON.Fault

  private var cursor: DialectCursor
  private var stack = ContainerStack()

  init(_ text: UnsafeRawBufferPointer) {
    cursor = DialectCursor(text)
  }

  /// `json.loads`.
  mutating func scan() throws(Fault) {
    guard !cursor.text.starts(with: "\u{FEFF}".utf8) else {
      throw fault("Unexpected UTF-8 BOM (decode using utf-8-sig)")
    }
    cursor.skipBlanks()
    try scanValues()
    cursor.skipBlanks()
    guard cursor.byte == nil else { throw fault("Extra data") }
  }

  /// `scan_once`, `_parse_object` and `_parse_array`, with a stack in place of their calls of one another.
  private mutating func scanValues() throws(Fault) {
    value: while true {
      switch cursor.byte {
      case UInt8(ascii: "\""):
        try scanString()
      case UInt8(ascii: "{"):
        try open(isObject: true)
        if !cursor.take("}") {
          try scanKey()
          continue value
        }
        stack.pop()
      case UInt8(ascii: "["):
        try open(isObject: false)
        if !cursor.take("]") { continue value }
        stack.pop()
      default:
        try scanWordOrNumber()
      }
      while stack.depth > 0 {
        cursor.skipBlanks()
        if cursor.take(stack.isInObject ? "}" : "]") {
          stack.pop()
          continue
        }
        guard cursor.take(",") else { throw fault("Expecting ',' delimiter") }
        cursor.skipBlanks()
        if stack.isInObject { try scanKey() }
        continue value
      }
      return
    }
  }

  private mutating func open(isObject: Bool) throws(Fault) {
    guard stack.depth < PythonJSON.deepest else {
      let kind = isObject ? "object" : "array"
      throw Fault(
        errorClass: "RecursionError",
        message: "maximum recursion depth exceeded while decoding a JSON \(kind) from a unicode string")
    }
    stack.push(isObject: isObject)
    cursor.advance()
    cursor.skipBlanks()
  }

  private mutating func scanKey() throws(Fault) {
    guard cursor.byte == UInt8(ascii: "\"") else {
      throw fault("Expecting property name enclosed in double quotes")
    }
    try scanString()
    cursor.skipBlanks()
    guard cursor.take(":") else { throw fault("Expecting ':' delimiter") }
    cursor.skipBlanks()
  }

  private func fault(_ problem: String, at offset: Int? = nil) -> Fault {
    PythonJSON.fault(problem, at: offset ?? cursor.offset, in: cursor.text)
  }
}

// MARK: - Tokens

extension PythonScanner {
  /// `scanstring`.
  private mutating func scanString() throws(Fault) {
    let quote = cursor.offset
    cursor.advance()
    while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: "\""):
        cursor.advance()
        return
      case UInt8(ascii: "\\"):
        guard let letter = cursor.byte(1) else { throw fault("Unterminated string starting at", at: quote) }
        try scanEscape(letter)
      case ..<0x20: throw fault("Invalid control character at")
      default: cursor.advance()
      }
    }
    throw fault("Unterminated string starting at", at: quote)
  }

  private mutating func scanEscape(_ letter: UInt8) throws(Fault) {
    if letter == UInt8(ascii: "u") {
      // Four digits, and after them anything at all: a text can't end in an escape.
      guard (2...5).allSatisfy({ cursor.byte($0)?.hexadecimalValue != nil }), cursor.byte(6) != nil else {
        throw fault("Invalid \\uXXXX escape", at: cursor.offset + 1)
      }
      cursor.advance(6)
    } else {
      guard "\"\\/bfnrt".utf8.contains(letter) else { throw fault("Invalid \\escape") }
      cursor.advance(2)
    }
  }

  private mutating func scanWordOrNumber() throws(Fault) {
    let isWord =
      cursor.take(word: "null") || cursor.take(word: "true") || cursor.take(word: "false")
      || cursor.take(word: "NaN") || cursor.take(word: "Infinity") || cursor.take(word: "-Infinity")
    if !isWord { try scanNumber() }
  }

  /// `_match_number`: a fraction or an exponent without digits is not taken, and so is left for what follows.
  private mutating func scanNumber() throws(Fault) {
    let start = cursor.offset
    _ = cursor.take("-")
    let digits = cursor.take("0") ? 1 : cursor.skipDigits()
    guard digits > 0 else { throw fault("Expecting value", at: start) }
    var isFloat = false
    if cursor.byte == UInt8(ascii: "."), cursor.byte(1)?.isDigit == true {
      isFloat = true
      cursor.advance()
      cursor.skipDigits()
    }
    if cursor.byte == UInt8(ascii: "e") || cursor.byte == UInt8(ascii: "E") {
      let isSigned = cursor.byte(1) == UInt8(ascii: "+") || cursor.byte(1) == UInt8(ascii: "-")
      if cursor.byte(isSigned ? 2 : 1)?.isDigit == true {
        isFloat = true
        cursor.advance(isSigned ? 2 : 1)
        cursor.skipDigits()
      }
    }
    guard isFloat || digits <= PythonJSON.longestInteger else {
      throw Fault(
        errorClass: "ValueError",
        message:
          "Exceeds the limit (\(PythonJSON.longestInteger) digits) for integer string conversion: "
          + "value has \(digits) digits; use sys.set_int_max_str_digits() to increase the limit")
    }
  }
}
