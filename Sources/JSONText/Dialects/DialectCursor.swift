/// A place in a text that a dialect's scanner moves on.
struct DialectCursor {
  let text: UnsafeRawBufferPointer
  /// Where it stands, in bytes; at most the length of the text.
  private(set) var offset = 0

  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
  }

  /// The byte at the cursor, or nil at the end.
  var byte: UInt8? { byte(0) }

  /// The byte some places further on, or nil where the text has ended.
  func byte(_ distance: Int) -> UInt8? {
    offset + distance < text.count ? text[offset + distance] : nil
  }

  /// Moves on, to the end at most.
  mutating func advance(_ count: Int = 1) {
    offset = min(offset + count, text.count)
  }

  /// Moves past one byte if it is the one wanted.
  mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: wanted) else { return false }
    offset += 1
    return true
  }

  /// Moves past a word if it stands here whole.
  mutating func take(word: StaticString) -> Bool {
    for index in 0..<word.utf8CodeUnitCount where byte(index) != word.utf8Start[index] { return false }
    offset += word.utf8CodeUnitCount
    return true
  }

  /// Moves past the blanks of JSON.
  mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  /// Moves past ASCII digits and counts them.
  @discardableResult
  mutating func skipDigits() -> Int {
    let start = offset
    while byte?.isDigit == true { offset += 1 }
    return offset - start
  }
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
