/// What the text of a `data_starts_with` looks like.
enum PrefixShape: Equatable {
  /// Nothing, with which all data begins.
  case empty
  /// A space, a carriage return or a field's name in front: what decoding takes away.
  case undecoded(Undecoded)
  /// An opening brace: how any JSON object begins.
  case brace
  /// A JSON object or array with some of its content.
  case json
  /// A word that no JSON value begins with.
  case bareWord
  /// Anything else, such as `[DONE]`.
  case sentinel

  /// A part of the stream that is no longer there in an event's data.
  enum Undecoded: Equatable {
    case fieldName(String)
    case space
    case carriageReturn
  }

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let field = ["data", "event", "id", "retry"].first { bytes.starts(with: ($0 + ":").utf8) }
    let content = bytes.dropFirst().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.first
    switch bytes.first {
    case nil: self = .empty
    case _ where bytes.contains(UInt8(ascii: "\r")): self = .undecoded(.carriageReturn)
    case _ where field != nil: self = .undecoded(.fieldName(field ?? ""))
    case UInt8(ascii: " "): self = .undecoded(.space)
    case UInt8(ascii: "{") where content == nil: self = .brace
    case UInt8(ascii: "{") where content == UInt8(ascii: "\""): self = .json
    case UInt8(ascii: "[") where content.map("{[\"-0123456789".utf8.contains) == true: self = .json
    default: self = PrefixShape.isBareWord(bytes) ? .bareWord : .sentinel
    }
  }

  /// Whether this begins a payload and no sentinel.
  var isJSON: Bool { self == .brace || self == .json }

  /// Whether the text is a lower-case or mixed name; `DONE` all in capitals is a sentinel as people choose them.
  private static func isBareWord(_ bytes: [UInt8]) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
    guard let first = bytes.first, isLetter(first) || first == UInt8(ascii: "_"),
      bytes.contains(where: { isLetter($0) && $0 & 0x20 != 0 }),
      bytes.allSatisfy({ isLetter($0) || "_.-0123456789".utf8.contains($0) })
    else { return false }
    return !["true", "false", "null"].contains { $0.utf8.starts(with: bytes) }
  }
}
