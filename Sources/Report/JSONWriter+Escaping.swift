/// Appends the inside of a JSON string.
///
/// Besides what RFC 8259 asks for, that is escaped which acts where JSON is printed: DEL and the C1 controls,
/// the line separators U+2028 and U+2029, what turns the direction of text, and `##[` and `##vso[`, which
/// runners of CI take for commands.
func appendEscaped(_ text: UnsafeRawBufferPointer, to output: inout [UInt8]) {
  var index = 0
  /// The start of the bytes that are fine as they are and still to be copied.
  var run = 0
  while index < text.count {
    let byte = text[index]
    if isPlain(byte) {
      index += 1
      continue
    }
    let length = sequenceLength(text, at: index)
    let escape = byte < 0x80 ? asciiEscape(text, at: index) : wideEscape(text, at: index, length)
    if let escape {
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[run..<index]))
      output.append(contentsOf: escape.utf8)
      run = index + abs(length)
    }
    index += abs(length)
  }
  output.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[run...]))
}

/// Whether a byte never needs a second look.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "#"): false
  default: 0x20..<0x7F ~= byte
  }
}

private func asciiEscape(_ text: UnsafeRawBufferPointer, at index: Int) -> String? {
  switch text[index] {
  case UInt8(ascii: "#"):
    index > 0 && text[index - 1] == UInt8(ascii: "#")
      && ["[", "vso["].contains { text[(index + 1)...].starts(with: $0.utf8) } ? "\\u0023" : nil
  case UInt8(ascii: "\""): "\\\""
  case UInt8(ascii: "\\"): "\\\\"
  case 0x08: "\\b"
  case 0x09: "\\t"
  case 0x0A: "\\n"
  case 0x0C: "\\f"
  case 0x0D: "\\r"
  case let byte: (byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)
  }
}

private func wideEscape(_ text: UnsafeRawBufferPointer, at index: Int, _ length: Int) -> String? {
  guard length > 0 else { return "\u{FFFD}" }
  let byte = text[index]
  if byte == 0xC2, text[index + 1] < 0xA0 { return "\\u00" + String(text[index + 1], radix: 16) }
  guard length == 3, byte == 0xE2 else { return nil }
  switch UInt16(text[index + 1] & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F) | 0x2000 {
  case let value where 0x2028...0x202E ~= value || 0x2066...0x2069 ~= value:
    return "\\u" + String(value, radix: 16)
  default: return nil
  }
}

/// The bytes of the UTF-8 sequence at an index, negative where it is cut short or not well-formed.
///
/// The ranges are those of table 3-7 of the Unicode Standard; a bad sequence ends where it ceases to be good.
private func sequenceLength(_ text: UnsafeRawBufferPointer, at index: Int) -> Int {
  let length: Int
  var range: ClosedRange<UInt8> = 0x80...0xBF
  switch text[index] {
  case ..<0x80: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, range) = (3, 0xA0...0xBF)
  case 0xED: (length, range) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, range) = (4, 0x90...0xBF)
  case 0xF1...0xF3: length = 4
  case 0xF4: (length, range) = (4, 0x80...0x8F)
  default: return -1
  }
  for place in 1..<length {
    guard index + place < text.count, range ~= text[index + place] else { return -place }
    range = 0x80...0xBF
  }
  return length
}
