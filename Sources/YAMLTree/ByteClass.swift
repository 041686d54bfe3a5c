/// What YAML takes a byte, or a few of them, for.
extension UInt8 {
  /// A space or a tab.
  package var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether this byte goes on a UTF-8 sequence that an earlier byte began.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension [UInt8] {
  /// The length of the line break at `offset`, or nil where there is none.
  ///
  /// libyaml breaks lines as YAML 1.1 does: at CR, LF, CRLF, U+0085, U+2028 and U+2029.
  func lineBreak(at offset: Int) -> Int? {
    guard let first = at(offset) else { return nil }
    switch first {
    case UInt8(ascii: "\n"): return 1
    case UInt8(ascii: "\r"): return at(offset + 1) == UInt8(ascii: "\n") ? 2 : 1
    case 0xC2: return at(offset + 1) == 0x85 ? 2 : nil
    case 0xE2:
      guard at(offset + 1) == 0x80, let last = at(offset + 2) else { return nil }
      return last == 0xA8 || last == 0xA9 ? 3 : nil
    default: return nil
    }
  }

  /// The length of the line break that ends right before `offset`, or nil where there is none.
  func lineBreak(before offset: Int) -> Int? {
    [3, 2, 1].first { lineBreak(at: offset - $0) == $0 }
  }

  /// The byte at `offset`, or nil outside of the text.
  func at(_ offset: Int) -> UInt8? {
    indices.contains(offset) ? self[offset] : nil
  }

  /// Where the line that holds `offset` ends, before its break and at most at `limit`.
  func lineEnd(from offset: Int, limit: Int) -> Int {
    var offset = offset
    while offset < limit, lineBreak(at: offset) == nil { offset += 1 }
    return offset
  }

  /// The first byte from `offset` on that is neither blank nor line break nor in a comment; at most `limit`.
  func contentStart(from offset: Int, limit: Int) -> Int {
    var offset = offset
    while offset < limit {
      if self[offset].isBlank {
        offset += 1
      } else if let length = lineBreak(at: offset) {
        offset += length
      } else if self[offset] == UInt8(ascii: "#") {
        offset = lineEnd(from: offset, limit: limit)
      } else {
        return offset
      }
    }
    return limit
  }

  /// The end of what stands before `offset` when blanks and line breaks are taken off; at least `start`.
  func contentEnd(before offset: Int, from start: Int) -> Int {
    var end = Swift.min(offset, count)
    while end > start {
      if self[end - 1].isBlank {
        end -= 1
      } else if let length = lineBreak(before: end), end - length >= start {
        end -= length
      } else {
        return end
      }
    }
    return Swift.max(end, start)
  }
}
