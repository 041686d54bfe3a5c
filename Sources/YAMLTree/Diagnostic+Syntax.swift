import Diagnostics

extension Diagnostic {
  /// What libyaml rejects, in its own words, shown where the cause is.
  ///
  /// libyaml notices what was never closed only at the end of the file, and a key without `:` only on the next line:
  /// the place to look at is then where the thing began.
  static func syntax(_ fault: SyntaxFault, in text: ReadableText) -> Diagnostic {
    let help = SyntaxHelp.text(for: fault, in: text)
    guard let context = fault.context, context != "while scanning for the next token" else {
      return Diagnostic(
        "YAML/Syntax", .fatal, fault.problem, at: Label(text.word(at: fault.offset)), help: help)
    }
    let message = "\(fault.problem) \(context)"
    if context == "while scanning a simple key" {
      let key = SourceSpan(fault.contextOffset, text.lineContentEnd(from: fault.contextOffset))
      return Diagnostic("YAML/Syntax", .fatal, message, at: Label(key), help: help)
    }
    let beginning = text.word(at: fault.contextOffset)
    let contentEnd = text.bytes.contentEnd(before: text.end, from: text.start)
    if fault.offset >= contentEnd {
      return Diagnostic(
        "YAML/Syntax", .fatal, message, at: Label(beginning, "begins here and is never closed"),
        and: [Label(SourceSpan(contentEnd, contentEnd), "the file ends here")], help: help)
    }
    let begun = fault.contextOffset < fault.offset ? [Label(beginning, context)] : []
    return Diagnostic(
      "YAML/Syntax", .fatal, message, at: Label(text.word(at: fault.offset)), and: begun, help: help)
  }
}

extension ReadableText {
  /// The letters and digits at `offset`, or the one character there; empty at the end of the text.
  fileprivate func word(at offset: Int) -> SourceSpan {
    var end = offset
    while end < self.end, bytes[end].isWordPart { end += 1 }
    if end == offset, offset < self.end, bytes.lineBreak(at: offset) == nil {
      repeat { end += 1 } while end < self.end && bytes[end].isContinuation
    }
    return SourceSpan(offset, end)
  }

  /// The end of what stands on the line of `offset`, without a comment.
  fileprivate func lineContentEnd(from offset: Int) -> Int {
    let lineEnd = bytes.lineEnd(from: offset, limit: end)
    let comment = (offset..<lineEnd).dropFirst().first { offset in
      bytes[offset] == UInt8(ascii: "#") && bytes[offset - 1].isBlank
    }
    return bytes.contentEnd(before: comment ?? lineEnd, from: offset)
  }
}

extension UInt8 {
  fileprivate var isWordPart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
