/// What a recorded body looks like: an event stream, or one of the things that are recorded in its place.
public enum BodyKind: String, Hashable, Sendable {
  case eventStream = "event_stream"
  case html
  case json
  case compressed
  case binary
  case empty
  case other

  /// The most bytes of a body that are looked at.
  static let openingLength = 4096

  /// What to tell the user, to stand after the file's name; nil for an event stream.
  public var sentence: String? {
    switch self {
    case .eventStream: nil
    case .html:
      "this is an HTML or XML page, not an event stream: usually the error page of a proxy or gateway"
    case .json:
      """
      this is a JSON document, not an event stream: \
      the server answered with an error body or without streaming
      """
    case .compressed:
      "this body is compressed, so no event can be read: decompress it, or record it with `curl --compressed`"
    case .binary: "this is binary data, not an event stream"
    case .empty: "the body is empty: the server sent nothing, or nothing was recorded"
    case .other:
      """
      this is not an event stream: \
      it begins with neither a `data`, `event`, `id` or `retry` field nor a comment
      """
    }
  }
}

extension BodyKind {
  /// Judges a body by its first bytes.
  ///
  /// - Parameter opening: the first bytes, as many as there are up to 4 KiB.
  public init(opening: some Collection<UInt8>) {
    let hasByteOrderMark = opening.starts(with: [0xEF, 0xBB, 0xBF])
    let text = opening.prefix(BodyKind.openingLength).dropFirst(hasByteOrderMark ? 3 : 0)
    let lines = text.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let firstByte = text.first { !" \t\r\n".utf8.contains($0) }
    if BodyKind.isCompressed(text) {
      self = .compressed
    } else if let line = lines.first, BodyKind.isFieldOrComment(line) {
      self = .eventStream
    } else {
      switch firstByte {
      case nil: self = .empty
      case UInt8(ascii: "<"): self = .html
      case UInt8(ascii: "{"), UInt8(ascii: "["): self = .json
      default:
        if BodyKind.isBinary(text) {
          self = .binary
        } else {
          // Fields that no one knows may come first: a decoder passes over them.
          self = lines.contains { $0.starts(with: "data:".utf8) } ? .eventStream : .other
        }
      }
    }
  }

  private static func isFieldOrComment(_ line: some Collection<UInt8>) -> Bool {
    let name = line.prefix { $0 != UInt8(ascii: ":") }
    return ["", "data", "event", "id", "retry"].contains { name.elementsEqual($0.utf8) }
  }

  /// Whether the bytes begin as gzip (RFC 1952) or Zstandard (RFC 8878) data does.
  private static func isCompressed(_ text: some Collection<UInt8>) -> Bool {
    text.starts(with: [0x1F, 0x8B]) || text.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
  }

  /// Whether a NUL is in it, or more than a tenth of it is no text.
  private static func isBinary(_ text: some Collection<UInt8>) -> Bool {
    var total = 0
    var strange = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      total += 1
      switch scalar {
      case "\0": return true
      case "\t", "\n", "\r", "\u{1B}": break
      case "\u{FFFD}", ..<" ", "\u{7F}"..."\u{9F}": strange += 1
      default: break
      }
    }
    return strange * 10 > total
  }
}
