import Diagnostics

/// Finds the comments of a file, which libyaml does not report.
enum CommentScanner {
  /// The comments between `start` and `end`, in order.
  ///
  /// A comment ends where libyaml ends it, so also at U+0085, U+2028 and U+2029.
  ///
  /// - Parameters:
  ///   - bytes: the text of the file.
  ///   - start: where to begin, at the start of a line.
  ///   - end: where to stop.
  ///   - quotations: the bytes of quoted and block scalars, in order; a plain scalar can't hold a `#` after a blank.
  /// - Returns: the comments.
  static func comments(
    in bytes: [UInt8], from start: Int, to end: Int, except quotations: [SourceSpan]
  ) -> [Comment] {
    var comments: [Comment] = []
    var quotations = quotations[...]
    var offset = start
    var standsAlone = true
    while offset < end {
      if let quotation = quotations.first, quotation.start <= offset {
        quotations.removeFirst()
        if quotation.end > offset {
          standsAlone = bytes.lineBreak(before: quotation.end) != nil
          offset = quotation.end
        }
      } else if let length = bytes.lineBreak(at: offset) {
        offset += length
        standsAlone = true
      } else if bytes[offset] == UInt8(ascii: "#"), standsAlone || bytes[offset - 1].isBlank {
        let commentEnd = bytes.lineEnd(from: offset, limit: end)
        comments.append(Comment(span: SourceSpan(offset, commentEnd), standsAlone: standsAlone))
        offset = commentEnd
      } else {
        if !bytes[offset].isBlank { standsAlone = false }
        offset += 1
      }
    }
    return comments
  }
}
