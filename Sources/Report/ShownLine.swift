import Diagnostics

/// A line of source as it is shown: escaped, each character in its place, and cut to the room there is.
struct ShownLine {
  /// A character, or the `…` that stands for those cut off, which covers no bytes.
  struct Cell {
    /// The bytes of the file it comes from.
    let span: SourceSpan
    let text: String
    /// The columns it takes.
    let width: Int
  }

  /// How far from a label a line is looked at, in bytes: a line may be as long as its file.
  static let reach = 4096

  private(set) var cells: [Cell]
  private let isCutLeft: Bool
  private let isCutRight: Bool

  /// Decodes the part of a line around a span.
  init(_ line: SourceSpan, of source: SourceFile, around span: SourceSpan) {
    var start = max(line.start, span.start - ShownLine.reach)
    var end = min(line.end, span.start + ShownLine.reach)
    while start > line.start, UTF8.isContinuation(source.bytes[start]) { start -= 1 }
    while end < line.end, UTF8.isContinuation(source.bytes[end]) { end += 1 }
    isCutLeft = start > line.start
    isCutRight = end < line.end
    cells = ShownLine.decode(source.bytes, SourceSpan(start, end))
  }

  /// Whether the whole line fits in a number of columns.
  func fits(in room: Int) -> Bool {
    !isCutLeft && !isCutRight && width <= room
  }

  /// Cuts the line to a number of columns, with the span in the middle of what is left.
  mutating func cut(to room: Int, around span: SourceSpan) {
    guard !fits(in: room) else { return }
    let marked = columns(of: span)
    let first = min(marked.lowerBound - (room - min(marked.count, room - 2)) / 2, width - room)
    var column = 0
    var kept: [Cell] = []
    var (hidesLeft, hidesRight) = (isCutLeft, isCutRight)
    for cell in cells {
      let start = column
      column += cell.width
      // A column is kept free for the sign of the cut at each side where something is hidden.
      if first > 0, start < first + 1 {
        hidesLeft = true
      } else if column > max(first, 0) + room - (column < width || isCutRight ? 1 : 0) {
        hidesRight = true
        break
      } else {
        kept.append(cell)
      }
    }
    let seen = SourceSpan(kept.first?.span.start ?? span.start, kept.last?.span.end ?? span.start)
    cells = kept
    if hidesLeft { cells.insert(ShownLine.cutSign(at: seen.start), at: 0) }
    if hidesRight { cells.append(ShownLine.cutSign(at: seen.end)) }
  }

  /// The columns under which a span is to be underlined, at least one, counted from 0.
  func columns(of span: SourceSpan) -> Range<Int> {
    let start = cells.reduce(0) { $1.span.end <= span.start ? $0 + $1.width : $0 }
    let end = cells.reduce(0) { $1.span.start < span.end ? $0 + $1.width : $0 }
    return start..<max(start + 1, end)
  }

  /// The text to print.
  var text: String { cells.reduce(into: "") { $0 += $1.text } }

  private var width: Int { cells.reduce(0) { $0 + $1.width } }

  private static func cutSign(at offset: Int) -> Cell {
    Cell(span: SourceSpan(offset, offset), text: "…", width: 1)
  }

  private static func decode(_ bytes: [UInt8], _ span: SourceSpan) -> [Cell] {
    var text = ""
    var lengths: [Int] = []
    var parser = UTF8.ForwardParser()
    var iterator = bytes[span.start..<span.end].makeIterator()
    decoding: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        text.unicodeScalars.append(UTF8.decode(encoded))
        lengths.append(encoded.count)
      case .error(let length):
        text.unicodeScalars.append("\u{FFFD}")
        lengths.append(length)
      case .emptyInput: break decoding
      }
    }
    var escaper = Escaper()
    var scalars = 0
    var start = span.start
    return text.map { character in
      let count = character.unicodeScalars.count
      let end = start + lengths[scalars..<scalars + count].reduce(0, +)
      defer { (scalars, start) = (scalars + count, end) }
      let escaped = escaper.escape(character)
      let shown = character == "\t" ? "    " : escaped
      return Cell(span: SourceSpan(start, end), text: shown, width: DisplayWidth.of(shown))
    }
  }
}
