extension Endpoint {
  /// A text taken apart at its first blanks, whatever its parts are.
  struct Parts {
    /// What stands before the blanks; all of it where there are none.
    let verb: Substring
    /// What stands after them.
    let path: Substring

    init(_ text: String) {
      let text = text[...].trimmed()
      let blank = text.utf8.firstIndex(where: \.isWhitespace) ?? text.endIndex
      verb = text[..<blank]
      path = text[blank...].trimmed()
    }
  }

  /// Reads `<verb> /path`; nil for anything else, and for more than `longest` bytes.
  public init?(_ text: String) {
    guard text.utf8.count <= Endpoint.longest else { return nil }
    let parts = Parts(text)
    guard parts.path.utf8.first == UInt8(ascii: "/"), let verb = Verb(rawValue: parts.verb.lowercased())
    else { return nil }
    self.init(verb, String(parts.path))
  }
}

extension Substring {
  /// The text without the blanks at its ends.
  fileprivate func trimmed() -> Substring {
    guard let first = utf8.firstIndex(where: { !$0.isWhitespace }),
      let last = utf8.lastIndex(where: { !$0.isWhitespace })
    else { return self[endIndex...] }
    return self[first...last]
  }
}

extension UInt8 {
  /// Whether this is a space, a tab or part of a line end.
  fileprivate var isWhitespace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
