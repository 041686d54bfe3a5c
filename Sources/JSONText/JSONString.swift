/// The text between the quotes of a JSON string.
public enum JSONString {
  /// Resolves the escapes; an escape that JSON does not know becomes its own letter.
  ///
  /// - Parameters:
  ///   - text: the bytes between the quotes.
  ///   - keepingSurrogates: whether half a surrogate pair is encoded as if it were a scalar (WTF-8), not as U+FFFD.
  /// - Returns: the string as UTF-8 bytes; bytes that are no escape are kept as they are.
  public static func unescaped(
    _ text: UnsafeRawBufferPointer, keepingSurrogates: Bool = false
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte == UInt8(ascii: "\\"), index + 1 < text.count else {
        result.append(byte)
        index += 1
        continue
      }
      let letter = text[index + 1]
      index += 2
      switch letter {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        let value = scalar(in: text, at: &index)
        if let encoded = Unicode.Scalar(value).flatMap(UTF8.encode) {
          result.append(contentsOf: encoded)
        } else if keepingSurrogates {
          result += [0xED, UInt8(0x80 | value >> 6 & 0x3F), UInt8(0x80 | value & 0x3F)]
        } else {
          result += [0xEF, 0xBF, 0xBD]
        }
      default: result.append(letter)
      }
    }
    return result
  }

  /// Reads what follows `\u`, a second escape where it completes a pair.
  private static func scalar(in text: UnsafeRawBufferPointer, at index: inout Int) -> UInt32 {
    guard let first = unit(in: text, at: index) else { return 0xFFFD }
    index += 4
    if first & 0xFC00 == 0xD800, index + 1 < text.count, text[index] == UInt8(ascii: "\\"),
      text[index + 1] == UInt8(ascii: "u"), let second = unit(in: text, at: index + 2),
      second & 0xFC00 == 0xDC00
    {
      index += 6
      return 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)
    }
    return first
  }

  private static func unit(in text: UnsafeRawBufferPointer, at index: Int) -> UInt32? {
    guard index + 4 <= text.count else { return nil }
    var value: UInt32 = 0
    for offset in 0..<4 {
      guard let digit = text[index + offset].hexadecimalValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

extension UInt8 {
  /// The value of an ASCII hexadecimal digit, or nil.
  @inline(__always)
  var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
