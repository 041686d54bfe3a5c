import Diagnostics

/// The exact bytes of a scalar; libyaml ends a block scalar only at the next token.
struct ScalarPlace {
  /// The scalar with its anchor and tag.
  let span: SourceSpan
  /// The bytes in which a `#` begins no comment; nil for a plain scalar, which can't hold one.
  let quotation: SourceSpan?

  /// Finds the place of a scalar.
  ///
  /// - Parameters:
  ///   - scalar: the scalar.
  ///   - marked: the bytes between libyaml's two marks.
  ///   - text: the file.
  init(_ scalar: ParseEvent.ParsedScalar, _ marked: SourceSpan, in text: ReadableText) {
    switch scalar.style {
    case .plain:
      span = marked
      quotation = nil
    case .singleQuoted, .doubleQuoted:
      span = marked
      quotation = SourceSpan(text.propertiesEnd(from: marked.start, limit: marked.end), marked.end)
    case .literal, .folded:
      let bytes = text.bytes
      let indicator = text.propertiesEnd(from: marked.start, limit: marked.end)
      let headerEnd = bytes.lineEnd(from: indicator, limit: marked.end)
      var end = bytes.contentEnd(before: marked.end, from: headerEnd)
      if end == headerEnd {
        // No content at all: what is left of the header is `|`, `>-` or `|2` and perhaps a comment.
        end = bytes[indicator..<headerEnd].firstIndex { $0.isBlank } ?? headerEnd
      }
      span = SourceSpan(marked.start, end)
      quotation = SourceSpan(headerEnd, marked.end)
    }
  }
}

extension ReadableText {
  /// Where a node itself begins, after the tag and anchor in front of it.
  func propertiesEnd(from start: Int, limit: Int) -> Int {
    var offset = start
    while let byte = bytes.at(offset), offset < limit, byte == UInt8(ascii: "!") || byte == UInt8(ascii: "&")
    {
      offset = bytes.contentStart(from: wordEnd(from: offset), limit: limit)
    }
    return offset
  }

  /// The bytes of an anchor in front of a node, `&` included.
  func anchor(_ name: String, from start: Int) -> SourceSpan {
    var offset = start
    if bytes.at(offset) == UInt8(ascii: "!") {
      offset = bytes.contentStart(from: wordEnd(from: offset), limit: end)
    }
    return SourceSpan(offset, min(offset + 1 + name.utf8.count, end))
  }

  /// The first blank or line break from `offset` on.
  private func wordEnd(from offset: Int) -> Int {
    var offset = offset
    while offset < end, !bytes[offset].isBlank, bytes.lineBreak(at: offset) == nil { offset += 1 }
    return offset
  }
}
