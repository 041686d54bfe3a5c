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
    while offset < end, let mark = bytes[offset..<end].firstIndex(of: UInt8(ascii: "#")) {
      offset = mark + 1
      while let quotation = quotations.first, quotation.end <= mark { quotations.removeFirst() }
      if let quotation = quotations.first, quotation.start <= mark {
        offset = quotation.end
        continue
      }
      var blanks = mark
      while blanks > start, bytes[blanks - 1].isBlank { blanks -= 1 }
      let standsAlone = blanks == start || bytes.lineBreak(before: blanks) != nil
      guard standsAlone || blanks < mark else { continue }
      offset = bytes.lineEnd(from: mark, limit: end)
      comments.append(Comment(span: SourceSpan(mark, offset), standsAlone: standsAlone))
    }
    return comments
  }
}
