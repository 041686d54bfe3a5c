import JSONText

extension ValueLayout {
  /// Jackson's `writeValueAsString`.
  static var jackson: ValueLayout {
    ValueLayout(
      comma: ",", colon: ":", indent: nil, decoded: lastWins, name: JavaText.quoted,
      scalar: { value in
        switch value {
        case .string(let string): return JavaText.quoted(string)
        case .number(let number):
          let text = JavaText.number(number)
          // JSON has no number for it.
          return Array((text.hasSuffix("Infinity") ? "\"\(text)\"" : text).utf8)
        default: return JavaText.plain(value)
        }
      })
  }

  /// `toString()` of the SDKs' `JsonValue`.
  static var kotlin: ValueLayout {
    ValueLayout(
      comma: ", ", colon: "=", indent: nil, decoded: lastWins, name: { $0 }, scalar: JavaText.plain)
  }
}

/// The texts of single values in Java.
private enum JavaText {
  static func plain(_ value: JSONValue) -> [UInt8] {
    switch value {
    case .null: Array("null".utf8)
    case .bool(let bool): Array(bool ? "true".utf8 : "false".utf8)
    case .number(let text): Array(number(text).utf8)
    case .string(let string): string
    case .array, .object: []
    }
  }

  /// A number: exact where it is written as an integer, else `Double.toString`.
  static func number(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }) else {
      return text == "-0" ? "0" : text
    }
    guard let value = Double(text) else { return text }
    guard value.isFinite else { return value < 0 ? "-Infinity" : "Infinity" }
    let decimal = ShortestDecimal(value)
    if value == 0 || (1e-3..<1e7).contains(value.magnitude) {
      return decimal.sign + decimal.positional(filled: true)
    }
    return decimal.sign + decimal.scientific("E\(decimal.point - 1)", filled: true)
  }

  /// A string in quotes, with the escapes that Jackson makes.
  static func quoted(_ string: [UInt8]) -> [UInt8] {
    var text = [UInt8(ascii: "\"")]
    for byte in string {
      switch byte {
      case UInt8(ascii: "\""): text += "\\\"".utf8
      case UInt8(ascii: "\\"): text += "\\\\".utf8
      case 0x08: text += "\\b".utf8
      case 0x09: text += "\\t".utf8
      case 0x0A: text += "\\n".utf8
      case 0x0C: text += "\\f".utf8
      case 0x0D: text += "\\r".utf8
      case 0x00...0x1F:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "\\u00".utf8
        text += (digits.utf8.count == 1 ? "0" + digits : digits).utf8
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
    return text
  }
}
