import JSONText
import UTF8Text

/// Ruby's `inspect` (until 3.4) of decoded JSON, where the program's encoding is UTF-8.
enum RubyInspection {
  /// A value of at most 100 levels, with symbols for names.
  static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: "nil"
    case .bool(let value): value ? "true" : "false"
    case .number(let written): number(written)
    case .string(let bytes): text(bytes)
    case .array(let items): "[" + items.map { text($0) }.joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + JSONValue.lastWins(members).map { "\(RubySymbol.text($0.name))=>\(text($0.value))" }
        .joined(separator: ", ") + "}"
    }
  }

  /// A string in UTF-8, whose bytes need not be.
  static func text(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { bytes in
      var result = "\""
      var index = 0
      while index < bytes.count {
        let sequence = UTF8Sequence(bytes, at: index)
        guard sequence.isValid else {
          result += escaped(bytes[index])
          index += 1
          continue
        }
        let next = index + sequence.length
        for scalar in String(decoding: bytes[index..<next], as: UTF8.self).unicodeScalars {
          append(scalar, before: next < bytes.count ? bytes[next] : 0, to: &result)
        }
        index = next
      }
      return result + "\""
    }
  }

  /// A string of bytes in no encoding, as the SDKs' data is.
  static func text(binary bytes: UnsafeRawBufferPointer) -> String {
    var result = "\""
    for (index, byte) in bytes.enumerated() {
      let isText = (0x20...0x7E).contains(byte) || byte >= 0x07 && byte <= 0x0D || byte == 0x1B
      if isText {
        append(Unicode.Scalar(byte), before: index + 1 < bytes.count ? bytes[index + 1] : 0, to: &result)
      } else {
        result += escaped(byte)
      }
    }
    return result + "\""
  }

  private static func append(_ scalar: Unicode.Scalar, before next: UInt8, to result: inout String) {
    switch scalar {
    case "\u{7}": result += #"\a"#
    case "\u{8}": result += #"\b"#
    case "\t": result += #"\t"#
    case "\n": result += #"\n"#
    case "\u{B}": result += #"\v"#
    case "\u{C}": result += #"\f"#
    case "\r": result += #"\r"#
    case "\u{1B}": result += #"\e"#
    case "\"", "\\": result += "\\\(scalar)"
    case "#" where "{$@".utf8.contains(next): result += "\\#"
    case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
    case _ where scalar.value > 0xFFFF: result += #"\u{\#(hexadecimal(scalar.value, digits: 0))}"#
    default: result += #"\u\#(hexadecimal(scalar.value, digits: 4))"#
    }
  }

  /// Whether a scalar is shown as it is: assigned in the Unicode of Ruby 3.1, and no control or line separator.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: scalar.properties.age.map { $0.major <= 13 } ?? true
    }
  }

  private static func escaped(_ byte: UInt8) -> String {
    #"\x"# + hexadecimal(UInt32(byte), digits: 2)
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// An integer without a sign of zero, or a float, of the text of a JSON number.
  private static func number(_ written: String) -> String {
    guard written.utf8.contains(where: { ".eE".utf8.contains($0) }) else {
      return written == "-0" ? "0" : written
    }
    guard let value = Double(written) else { return written }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    let decimal = ShortestDecimal(value)
    let text =
      (-3...15).contains(decimal.point) || decimal.point > 0 && decimal.point < decimal.digits.count
      ? decimal.positional(filled: true)
      : decimal.scientific("e" + decimal.exponent(width: 2), filled: true)
    return decimal.sign + text
  }
}
