import JSONText

extension ValueLayout {
  /// Python's `repr()` of what `json.loads` returns.
  static var python: ValueLayout {
    ValueLayout(
      comma: ", ", colon: ": ", indent: nil, decoded: lastWins, name: PythonText.quoted,
      scalar: PythonText.scalar)
  }
}

/// The texts of single values in Python.
private enum PythonText {
  static func scalar(_ value: JSONValue) -> [UInt8] {
    switch value {
    case .bool(let value): Array((value ? "True" : "False").utf8)
    case .number(let number): Array(self.number(number).utf8)
    case .string(let string): quoted(string)
    case .null, .array, .object: Array("None".utf8)
    }
  }

  /// `str.__repr__`.
  static func quoted(_ name: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
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
    return text
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
