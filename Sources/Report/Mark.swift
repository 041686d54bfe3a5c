import Diagnostics

/// A label brought to the one line of source under which it is drawn.
struct Mark {
  /// The number of the line, counted from 1.
  let line: Int
  /// The bytes to underline, all on that line; of a span of several lines, those on its first.
  let span: SourceSpan
  /// The words beside the underline, escaped.
  let text: String
  let isPrimary: Bool

  init(_ label: Label, isPrimary: Bool, in source: SourceFile) {
    line = source.position(of: label.span.start).line
    let bounds = source.lineSpan(line)
    let start = min(max(label.span.start, bounds.start), bounds.end)
    span = SourceSpan(start, min(label.span.end, bounds.end))
    let lastLine = source.position(of: max(label.span.start, label.span.end - 1)).line
    var words = label.text.isEmpty ? [] : [escapedForTerminal(label.text)]
    if lastLine > line { words.append("(to line \(lastLine))") }
    text = words.joined(separator: " ")
    self.isPrimary = isPrimary
  }

  /// Whether this mark is drawn above another: lines downwards, then from left to right.
  func precedes(_ other: Mark) -> Bool {
    (line, span.start, isPrimary ? 0 : 1) < (other.line, other.span.start, other.isPrimary ? 0 : 1)
  }
}
