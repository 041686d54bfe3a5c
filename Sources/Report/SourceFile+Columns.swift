import Diagnostics

extension SourceFile {
  /// A place as machine formats name it.
  struct Place {
    /// The line, counted from 1.
    let line: Int
    /// The text from the line's start to the place; bad UTF-8 as U+FFFD, a byte order mark left out.
    let before: String
  }

  /// The line of a byte of the text, and what is to its left.
  func place(of offset: Int) -> Place {
    let line = position(of: offset).line
    return Place(line: line, before: text(SourceSpan(lineSpan(line).start, min(offset, bytes.count))))
  }
}
