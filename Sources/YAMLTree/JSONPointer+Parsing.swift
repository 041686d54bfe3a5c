extension JSONPointer {
  /// Reads a pointer written as a URI fragment (`#/a/b`) or bare (`/a/b`); `#` and nothing at all name the root.
  ///
  /// - Parameter text: the pointer, `~` and `/` in keys written `~0` and `~1`; nothing is percent-decoded.
  public init?(parsing text: String) {
    var rest = text[...]
    if rest.first == "#" { rest.removeFirst() }
    guard !rest.isEmpty else {
      self.init([])
      return
    }
    guard rest.unicodeScalars.first == "/" else { return nil }
    var tokens: [String] = []
    for token in rest.unicodeScalars.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let token = JSONPointer.unescaped(token) else { return nil }
      tokens.append(token)
    }
    self.init(tokens)
  }

  /// Undoes `~0` and `~1`; nil where a `~` stands before anything else.
  private static func unescaped(_ token: Substring.UnicodeScalarView) -> String? {
    var plain = String.UnicodeScalarView()
    var rest = token
    while let scalar = rest.popFirst() {
      guard scalar == "~" else {
        plain.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "0": plain.append("~")
      case "1": plain.append("/")
      default: return nil
      }
    }
    return String(plain)
  }
}
