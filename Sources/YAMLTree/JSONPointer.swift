/// The path to a node, written as a JSON pointer in a URI fragment (RFC 6901, section 6): `#/streaming/on_event/2`.
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  /// The keys and 0-based indices from the root down, unescaped.
  public let tokens: [String]

  public init(_ tokens: [String]) {
    self.tokens = tokens
  }

  /// The pointer as printed; `~` and `/` in keys become `~0` and `~1`, other characters stay as they are.
  public var description: String {
    tokens.reduce(into: "#") { text, token in
      text += "/"
      for character in token.unicodeScalars {
        switch character {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.unicodeScalars.append(character)
        }
      }
    }
  }
}
