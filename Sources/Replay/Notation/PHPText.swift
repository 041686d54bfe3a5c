import JSONText

extension JSONValue {
  /// What `json_encode` makes of the value that `json_decode` made of this, with `JSON_PRETTY_PRINT` and
  /// `JSON_UNESCAPED_UNICODE`; nil where a number is infinite, which it refuses.
  ///
  /// Source: php-src, `ext/json/json_encoder.c`; run with 8.2.36.
  var phpPrettyJSON: String? {
    var isEncodable = true
    let layout = ValueLayout(
      comma: ",", colon: ": ", indent: "    ", decoded: PHPText.decoded, name: PHPText.quoted,
      scalar: { value in
        switch value {
        case .string(let string): return PHPText.quoted(string)
        case .number(let text):
          guard let text = PHPText.number(text) else {
            isEncodable = false
            return []
          }
          return Array(text.utf8)
        case .bool(let bool): return Array(bool ? "true".utf8 : "false".utf8)
        case .null, .array, .object: return Array("null".utf8)
        }
      })
    let text = layout.text(of: self)
    return isEncodable ? text : nil
  }
}

/// The texts of values in PHP.
private enum PHPText {
  /// An object becomes an array, which is a list again if its keys are 0, 1, 2 and so on.
  static func decoded(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value else { return value }
    let kept = JSONValue.lastWins(members)
    let isList = kept.enumerated().allSatisfy { $1.name.elementsEqual(String($0).utf8) }
    return isList ? .array(kept.map(\.value)) : .object(kept)
  }

  /// A number as PHP writes it with `serialize_precision` -1; nil for infinity.
  static func number(_ text: String) -> String? {
    let isWhole = text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
    if isWhole, let integer = Int64(text) { return String(integer) }
    guard let value = Double(text), value.isFinite else { return nil }
    let decimal = ShortestDecimal(value)
    let text =
      (-3...17).contains(decimal.point)
      ? decimal.positional(filled: false)
      : decimal.scientific("e" + decimal.exponent(width: 1), filled: true)
    return decimal.sign + text
  }

  /// A string in quotes, with the escapes that PHP makes.
  static func quoted(_ string: [UInt8]) -> [UInt8] {
    var text = [UInt8(ascii: "\"")]
    for (index, byte) in string.enumerated() {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text += [UInt8(ascii: "\\"), byte]
      case 0x08: text += "\\b".utf8
      case 0x09: text += "\\t".utf8
      case 0x0A: text += "\\n".utf8
      case 0x0C: text += "\\f".utf8
      case 0x0D: text += "\\r".utf8
      case 0x00...0x1F: text += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
      case 0xA8, 0xA9:
        // U+2028 and U+2029 end a line in JavaScript, so PHP escapes them all the same.
        guard index >= 2, string[index - 2] == 0xE2, string[index - 1] == 0x80 else { fallthrough }
        text.removeLast(2)
        text += "\\u202\(byte - 0xA0)".utf8
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
    return text
  }
}
