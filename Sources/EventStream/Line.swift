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
  /// How many lone CRs the text holds: each ends a line of the file, though not for the SDK at hand.
  var loneReturns: Int {
    var count = 0
    for byte in bytes where byte == UInt8(ascii: "\r") { count += 1 }
    return count > 0 && terminator == .lineFeed && bytes.last == UInt8(ascii: "\r") ? count - 1 : count
  }

  /// Drops a CR at the end: the line ended in CR LF.
  mutating func dropReturn() {
    guard bytes.last == UInt8(ascii: "\r") else { return }
    bytes = UnsafeRawBufferPointer(rebasing: bytes.dropLast())
    if terminator == .lineFeed { terminator = .both }
  }
}
