/// One line of a stream, as one language's SDK cuts it.
struct Line {
  /// The text without its line end; valid until the splitter takes its next step. Of a line over the limit it is
  /// only the beginning, which is then longer than the limit.
  var bytes: UnsafeRawBufferPointer
  /// Where the line begins in the file, in bytes.
  var start: Int
  /// Where the next line begins in the file, in bytes.
  var end: Int
  /// What ended it.
  var terminator: Terminator
  /// Whether the text lies in the current chunk and so stays where it is until that is used up.
  var isInChunk: Bool

  enum Terminator {
    case lineFeed
    case carriageReturn
    case both
    /// The input ended.
    case none
  }
}

extension Line {
  /// Drops a CR at the end: the line ended in CR LF.
  mutating func dropReturn() {
    guard bytes.last == UInt8(ascii: "\r") else { return }
    bytes = UnsafeRawBufferPointer(rebasing: bytes.dropLast())
    if terminator == .lineFeed { terminator = .both }
  }
}
