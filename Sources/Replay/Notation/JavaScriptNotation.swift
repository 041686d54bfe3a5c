import JSONText

/// JavaScript's `JSON.stringify()` of what `JSON.parse` returns.
enum JavaScriptNotation: Notation {
  static let comma = ","
  static let colon = ":"

  /// An object's integer keys come first, in ascending order, then the others as they were first written.
  ///
  /// Source: ECMA-262, `OrdinaryOwnPropertyKeys`.
  static func members(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
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

  static func append(scalar: JSONValue, to text: inout [UInt8]) {
    switch scalar {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .number(let number): text += self.number(number).utf8
    case .string(let string): append(name: string, to: &text)
    case .array, .object: break
    }
  }

  /// `QuoteJSONString`.
  static func append(name: [UInt8], to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
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
