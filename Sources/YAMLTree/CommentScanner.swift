import Diagnostics

/// Finds the comments of a file, which libyaml does not report.
enum CommentScanner {
  /// The comments between `start` and `end`, in order.
  ///
  /// - Parameter quotations: the bytes of quoted and block scalars, in order; a plain scalar can't hold a `#` after a
  ///   blank.
  static func comments(in bytes: [UInt8], from start: Int, to end: Int, except quotations: [SourceSpan]) -> [Comment] {
    var comments: [Comment] = []
    var quotations = quotations[...]
    var offset = start
    var standsAlone = true
    while offset < end {
      if let quotation = quotations.first, quotation.start <= offset {
        quotations.removeFirst()
        if quotation.end > offset {
          standsAlone = bytes.lineBreak(at: quotation.end - 1) == 1
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
