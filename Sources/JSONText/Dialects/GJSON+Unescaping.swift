extension GJSON {
  /// Resolves the escapes of a string up to the first that is none, or the first control character: the rest is
  /// lost. A string without a backslash is kept as it is.
  static func unescaped(_ string: UnsafeRawBufferPointer) -> [UInt8] {
    guard string.contains(UInt8(ascii: "\\")) else { return Array(string) }
    var result: [UInt8] = []
    result.reserveCapacity(string.count)
    var index = 0
    while index < string.count, string[index] >= 0x20 {
      guard string[index] == UInt8(ascii: "\\") else {
        result.append(string[index])
        index += 1
        continue
      }
      guard index + 1 < string.count else { return result }
      let letter = string[index + 1]
      index += 2
      switch letter {
      case UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "\""): result.append(letter)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        guard index + 4 <= string.count else { return result }
        result.append(contentsOf: takeScalar(string, &index))
      default: return result
      }
    }
    return result
  }

  /// Takes the digits after `\u`, and the escape after half a surrogate pair, whatever it is.
  private static func takeScalar(_ string: UnsafeRawBufferPointer, _ index: inout Int) -> [UInt8] {
    var value = unit(string, at: index)
    index += 4
    if value & 0xF800 == 0xD800, string.count - index >= 6, string[index] == UInt8(ascii: "\\"),
      string[index + 1] == UInt8(ascii: "u")
    {
      let low = unit(string, at: index + 2)
      index += 6
      let isPair = value & 0xFC00 == 0xD800 && low & 0xFC00 == 0xDC00
      value = isPair ? 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF) : 0xFFFD
    }
    return Unicode.Scalar(value).flatMap(UTF8.encode).map(Array.init) ?? [0xEF, 0xBF, 0xBD]
  }

  /// Four hexadecimal digits; 0 where they are none.
  private static func unit(_ string: UnsafeRawBufferPointer, at index: Int) -> UInt32 {
    var value: UInt32 = 0
    for byte in string[index..<index + 4] {
      guard let digit = byte.hexadecimalValue else { return 0 }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
