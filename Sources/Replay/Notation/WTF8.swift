import UTF8Text

/// UTF-8 in which half a surrogate pair is encoded as if it were a scalar, as strings are in `JSONValue`.
enum WTF8 {
  /// Calls a closure with each scalar, or half of a pair, and its bytes.
  static func forEachScalar(_ text: [UInt8], _ body: (UInt32, ArraySlice<UInt8>) -> Void) {
    text.withUnsafeBytes { bytes in
      var index = 0
      while index < bytes.count {
        let length = bytes[index] < 0x80 ? 1 : length(bytes, at: index)
        // The lead byte of a sequence of n bytes begins with n ones and a zero.
        let lead = length == 1 ? UInt32(bytes[index]) : UInt32(bytes[index] & (0x7F >> length))
        let value = bytes[index + 1..<index + length].reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
        body(value, text[index..<index + length])
        index += length
      }
    }
  }

  /// The text as a string; half a surrogate pair becomes U+FFFD.
  static func string(_ text: [UInt8]) -> String {
    var repaired: [UInt8] = []
    text.withUnsafeBytes { bytes in
      UTF8Text.repair(bytes, joiningSurrogates: true) { repaired.append(contentsOf: $0) }
    }
    return String(decoding: repaired, as: UTF8.self)
  }

  private static func length(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let sequence = UTF8Sequence(bytes, at: index)
    if sequence.isValid { return sequence.length }
    let isSurrogate =
      bytes[index] == 0xED && index + 2 < bytes.count && bytes[index + 1] & 0xE0 == 0xA0
      && bytes[index + 2] & 0xC0 == 0x80
    return isSurrogate ? 3 : 1
  }
}

extension UInt32 {
  /// The value of an ASCII character.
  init(ascii: Unicode.Scalar) {
    self = ascii.value
  }

  /// The value in lower-case hexadecimal digits, with zeros in front.
  func hexadecimal(_ width: Int) -> String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
