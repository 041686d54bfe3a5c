/// A place in a short text that moves forward as its parts are recognised.
struct ByteCursor {
  private let bytes: ArraySlice<UInt8>
  /// The index of the next byte.
  private(set) var offset: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  /// Whether all was taken.
  var isAtEnd: Bool { offset == bytes.endIndex }

  /// The next byte, or nil at the end.
  var peek: UInt8? { isAtEnd ? nil : bytes[offset] }

  /// Goes past `character` if it is next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let peek, UInt32(peek) == character.value else { return false }
    offset += 1
    return true
  }

  /// Goes past all bytes that fit, at most `limit` of them, and returns them.
  @discardableResult
  mutating func skip(upTo limit: Int = .max, while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = offset
    while let peek, offset - start < limit, fits(peek) { offset += 1 }
    return bytes[start..<offset]
  }
}

extension UInt8 {
  /// Whether this is an ASCII digit.
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  /// Whether this is an ASCII digit or the `_` that YAML 1.1 allows between them.
  var isDigitOrUnderscore: Bool { isDigit || self == UInt8(ascii: "_") }
}
