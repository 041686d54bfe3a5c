import Diagnostics

/// What is wrong with a file as YAML, apart from its syntax.
extension Diagnostic {
  static func malformed(_ source: SourceFile, _ span: SourceSpan, isSurrogate: Bool) -> Diagnostic {
    let bytes = source.bytes[span.start..<span.end].map(hexadecimal)
    let message =
      if isSurrogate {
        "half a surrogate pair is no character"
      } else if source.encoding != .utf8 {
        "the file ends in the middle of a UTF-16 unit"
      } else if bytes.count == 1 {
        "byte \(bytes[0]) is not valid UTF-8"
      } else {
        "bytes \(bytes.joined(separator: " ")) are not valid UTF-8"
      }
    return Diagnostic(
      "YAML/Encoding", .fatal, message, at: Label(span),
      help: "save the file as UTF-8")
  }

  static func forbidden(_ character: Unicode.Scalar, _ span: SourceSpan) -> Diagnostic {
    let kind = character.properties.generalCategory == .control ? "control character" : "character"
    let number = String(character.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    return Diagnostic(
      "YAML/Encoding", .fatal, "\(kind) \(name) is not allowed in YAML", at: Label(span),
      help: "remove it, or write it as an escape in a double-quoted string")
  }

  static func tooLong(_ count: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      "YAML/LimitExceeded", .fatal, "the file has \(count) bytes, more than the \(limit) that are read",
      at: Label(SourceSpan(0, 0)))
  }

  static func tooManyDirectives(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      "YAML/LimitExceeded", .fatal, "more than \(limit) directives", at: Label(span, "reading stopped here"))
  }

  static func tooDeep(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      "YAML/LimitExceeded", .fatal, "lists and mappings are nested more than \(limit) deep",
      at: Label(span, "reading stopped here"))
  }

  static func tooManyAnchors(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      "YAML/LimitExceeded", .fatal, "the file has more than \(limit) anchors",
      at: Label(span, "reading stopped here"))
  }

  static func tooManyNodes(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      "YAML/LimitExceeded", .fatal, "the file has more than \(limit) values",
      at: Label(span, "reading stopped here"), notes: ["every alias counts as all that it stands for"])
  }

  static func undefinedAlias(_ name: String, _ span: SourceSpan, known: [String]) -> Diagnostic {
    Diagnostic(
      "YAML/UndefinedAlias", .fatal,
      "alias \(quoted("*" + name)) has no anchor \(quoted("&" + name)) before it",
      at: Label(span),
      help: nearest(to: name, in: known).map { "did you mean \(quoted("*" + $0))?" })
  }

  static func recursiveAlias(_ name: String, _ span: SourceSpan, anchor: SourceSpan) -> Diagnostic {
    Diagnostic(
      "YAML/RecursiveAlias", .fatal, "alias \(quoted("*" + name)) stands inside of what it names",
      at: Label(span), and: [Label(anchor, "which begins here and has not ended yet")])
  }

  static func duplicateKey(_ key: Node, earlier: SourceSpan) -> Diagnostic {
    Diagnostic(
      "YAML/DuplicateKey", .error, "duplicate key \(quoted(key.scalar?.text ?? ""))",
      at: Label(key.span, "YAML readers keep this one"),
      and: [Label(earlier, "and drop this one without a word")])
  }

  static func severalDocuments(_ marker: SourceSpan) -> Diagnostic {
    Diagnostic(
      "YAML/MultipleDocuments", .error, "the file holds more than one document: only the first is read",
      at: Label(marker, "a second document begins here"))
  }

  static func mergeOfNoMapping(_ value: Node) -> Diagnostic {
    let fault = value.items?.first { $0.mapping == nil } ?? value
    return Diagnostic(
      "YAML/Syntax", .fatal, "`<<` merges a mapping or a list of mappings, not \(fault.kindInWords)",
      at: Label(fault.span))
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    "0x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
