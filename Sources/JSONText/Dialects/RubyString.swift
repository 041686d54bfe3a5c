/// The text between the quotes of a string, as Ruby's `json` unescapes it.
enum RubyString {
  /// Half a surrogate pair with fewer than six bytes after it.
  struct IncompletePair: Error {
    /// Where the text begins that was not copied yet: after the escape before.
    let place: Int
  }

  /// Resolves the escapes; an unknown one is its own letter.
  ///
  /// The first half of a surrogate pair is combined with any `\u` escape after it; without one it becomes `?`, and
  /// the byte after it is lost. The second half alone is encoded as if it were a scalar.
  static func unescaped(_ text: UnsafeRawBufferPointer) throws(IncompletePair) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    // Where the text begins that is copied with the next escape.
    var start = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "\\"), index + 1 < text.count else {
        index += 1
        continue
      }
      result += text[start..<index]
      let letter = text[index + 1]
      index += 2
      switch letter {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): result.append(letter)
      case UInt8(ascii: "u"):
        var unit = unit(text, at: index)
        index += 4
        if unit & 0xFC00 == 0xD800 {
          guard text.count - index >= 6 else { throw IncompletePair(place: start) }
          guard text[index] == UInt8(ascii: "\\"), text[index + 1] == UInt8(ascii: "u") else {
            result.append(UInt8(ascii: "?"))
            index += 1
            start = index
            continue
          }
          unit = 0x10000 + (unit & 0x3FF) << 10 + (self.unit(text, at: index + 2) & 0x3FF)
          index += 6
        }
        append(unit, to: &result)
      default:
        // The letter is copied with what follows it.
        start = index - 1
        continue
      }
      start = index
    }
    if start < text.count { result += text[start...] }
    return result
  }

  private static func append(_ value: UInt32, to result: inout [UInt8]) {
    if let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) {
      result += encoded
    } else {
      result += [0xED, UInt8(0x80 | value >> 6 & 0x3F), UInt8(0x80 | value & 0x3F)]
    }
  }

  /// Four hexadecimal digits, which the grammar has made sure of.
  private static func unit(_ text: UnsafeRawBufferPointer, at index: Int) -> UInt32 {
    text[index..<min(index + 4, text.count)].reduce(0) { $0 << 4 | UInt32($1.hexadecimalValue ?? 0) }
  }
}
