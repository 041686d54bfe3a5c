/// A piece of a JSON text.
public enum JSONPiece: Sendable {
  case objectStart
  case arrayStart
  /// The end of the innermost open object or array.
  case end
  /// The name of a member: where it stands between its quotes, in bytes.
  case name(Range<Int>)
  /// A string: where it stands between its quotes, in bytes.
  case string(Range<Int>)
  /// A number: where it stands, in bytes.
  case number(Range<Int>)
  case bool(Bool)
  case null
}

extension JSONPiece {
  /// Hands out the pieces of a text that Python's parser accepts, which is JSON save that `NaN`, `Infinity` and
  /// `-Infinity` are numbers; what it makes of other texts is unspecified.
  ///
  /// - Parameters:
  ///   - text: the bytes.
  ///   - take: takes a piece and the offset of its first byte; false stops.
  public static func each(
    ofAccepted text: UnsafeRawBufferPointer, _ take: (_ piece: JSONPiece, _ offset: Int) -> Bool
  ) {
    // One bit for each open container would do; texts are rarely deep.
    var isObject: [Bool] = []
    var index = 0
    while index < text.count {
      let start = index
      index += 1
      let piece: JSONPiece
      switch text[start] {
      case UInt8(ascii: "{"):
        isObject.append(true)
        piece = .objectStart
      case UInt8(ascii: "["):
        isObject.append(false)
        piece = .arrayStart
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard isObject.popLast() != nil else { return }
        piece = .end
      case UInt8(ascii: "\""):
        while index < text.count, text[index] != UInt8(ascii: "\"") {
          index += text[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        let content = start + 1..<min(index, text.count)
        index += 1
        piece =
          isObject.last == true && isBeforeColon(text, index) ? .name(content) : .string(content)
      case UInt8(ascii: "t"):
        piece = .bool(true)
        index += 3
      case UInt8(ascii: "f"):
        piece = .bool(false)
        index += 4
      case UInt8(ascii: "n"):
        piece = .null
        index += 3
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "N"), UInt8(ascii: "I"):
        while index < text.count, !isAfterNumber(text[index]) { index += 1 }
        piece = .number(start..<index)
      default: continue
      }
      guard take(piece, start) else { return }
    }
  }

  private static func isBeforeColon(_ text: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    var next = index
    while next < text.count, text[next] <= 0x20 { next += 1 }
    return next < text.count && text[next] == UInt8(ascii: ":")
  }

  private static func isAfterNumber(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }
}
