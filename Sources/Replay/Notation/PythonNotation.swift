import JSONText

/// Python's `repr()` of what `json.loads` returns.
enum PythonNotation: Notation {
  static let comma = ", "
  static let colon = ": "

  static func members(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    JSONValue.lastWins(members)
  }

  static func append(scalar: JSONValue, to text: inout [UInt8]) {
    switch scalar {
    case .null: text += "None".utf8
    case .bool(let value): text += (value ? "True" : "False").utf8
    case .number(let number): text += self.number(number).utf8
    case .string(let string): append(name: string, to: &text)
    case .array, .object: break
    }
  }

  /// `str.__repr__`.
  static func append(name: [UInt8], to text: inout [UInt8]) {
    let hasApostrophe = name.contains(UInt8(ascii: "'"))
    let quote = UInt8(ascii: hasApostrophe && !name.contains(UInt8(ascii: "\"")) ? "\"" : "'")
    text.append(quote)
    WTF8.forEachScalar(name) { value, bytes in
      switch value {
      case UInt32(quote), UInt32(ascii: "\\"): text += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: value)]
      case UInt32(ascii: "\t"): text += "\\t".utf8
      case UInt32(ascii: "\n"): text += "\\n".utf8
      case UInt32(ascii: "\r"): text += "\\r".utf8
      case 0x20..<0x7F: text.append(UInt8(truncatingIfNeeded: value))
      case ..<0x100 where !isPrintable(value): text += "\\x\(value.hexadecimal(2))".utf8
      case ..<0x10000 where !isPrintable(value): text += "\\u\(value.hexadecimal(4))".utf8
      case _ where !isPrintable(value): text += "\\U\(value.hexadecimal(8))".utf8
      default: text += bytes
      }
    }
    text.append(quote)
  }

  /// `repr()` of an `int` or `float`.
  private static func number(_ number: String) -> String {
    switch number {
    case "NaN": return "nan"
    case "Infinity": return "inf"
    case "-Infinity": return "-inf"
    case "-0": return "0"
    default: break
    }
    guard number.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }),
      let value = Double(number)
    else { return number }
    guard value.isFinite else { return value < 0 ? "-inf" : "inf" }
    let decimal = ShortestDecimal(value)
    let text =
      (-3...16).contains(decimal.point)
      ? decimal.positional(filled: true)
      : decimal.scientific("e" + decimal.exponent(width: 2), filled: false)
    return decimal.sign + text
  }

  /// `str.isprintable()`: what Unicode 14, which CPython 3.11 knows, assigns and is neither a separator, save the
  /// space, nor a control or format character, a surrogate or for private use.
  private static func isPrintable(_ value: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(value)?.properties, let age = properties.age, age.major <= 14 else {
      return false
    }
    switch properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
    case .spaceSeparator: return value == 0x20
    default: return true
    }
  }
}
