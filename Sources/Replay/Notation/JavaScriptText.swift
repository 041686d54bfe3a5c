import JSONText

extension ValueLayout {
  /// JavaScript's `JSON.stringify()` of what `JSON.parse` returns.
  static var javaScript: ValueLayout {
    ValueLayout(
      comma: ",", colon: ":", indent: nil, decoded: JavaScriptText.decoded, name: JavaScriptText.quoted,
      scalar: JavaScriptText.scalar)
  }
}

/// The texts of single values in JavaScript.
private enum JavaScriptText {
  static func decoded(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value else { return value }
    return .object(self.members(members))
  }

  /// An object's integer keys come first, in ascending order, then the others as they were first written.
  ///
  /// Source: ECMA-262, `OrdinaryOwnPropertyKeys`.
  private static func members(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    var indexed: [(index: Int, member: JSONValue.Member)] = []
    var others: [JSONValue.Member] = []
    for member in JSONValue.lastWins(members) {
      if let index = arrayIndex(member.name) {
        indexed.append((index, member))
      } else {
        others.append(member)
      }
    }
    indexed.sort { $0.index < $1.index }
    return indexed.map(\.member) + others
  }

  static func scalar(_ value: JSONValue) -> [UInt8] {
    switch value {
    case .bool(let value): Array((value ? "true" : "false").utf8)
    case .number(let number): Array(self.number(number).utf8)
    case .string(let string): quoted(string)
    case .null, .array, .object: Array("null".utf8)
    }
  }

  /// `QuoteJSONString`.
  static func quoted(_ name: [UInt8]) -> [UInt8] {
    var text = [UInt8(ascii: "\"")]
    WTF8.forEachScalar(name) { value, bytes in
      switch value {
      case UInt32(ascii: "\""): text += "\\\"".utf8
      case UInt32(ascii: "\\"): text += "\\\\".utf8
      case 0x08: text += "\\b".utf8
      case 0x09: text += "\\t".utf8
      case 0x0A: text += "\\n".utf8
      case 0x0C: text += "\\f".utf8
      case 0x0D: text += "\\r".utf8
      case ..<0x20, 0xD800..<0xE000: text += "\\u\(value.hexadecimal(4))".utf8
      default: text += bytes
      }
    }
    text.append(UInt8(ascii: "\""))
    return text
  }

  /// `Number::toString`; what is out of a double's range is `null`.
  private static func number(_ number: String) -> String {
    guard let value = Double(number), value.isFinite else { return "null" }
    let decimal = ShortestDecimal(value)
    let text =
      (-5...21).contains(decimal.point)
      ? decimal.positional(filled: false)
      : decimal.scientific("e" + decimal.exponent(width: 1), filled: false)
    return value == 0 ? text : decimal.sign + text
  }

  /// The number that a key is, if it is an array index: below 2^32 - 1, as a number would be written.
  private static func arrayIndex(_ name: [UInt8]) -> Int? {
    guard (1...10).contains(name.count), name[0] != UInt8(ascii: "0") || name.count == 1 else { return nil }
    var index = 0
    for byte in name {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      index = index * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return index < UInt32.max ? index : nil
  }
}
