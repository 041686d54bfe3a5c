import Diagnostics

/// The source lines of a diagnostic with its labels drawn under them, as rustc does.
struct Frame {
  private let source: SourceFile
  private let marks: [Mark]
  private let level: Level

  init(_ diagnostic: Diagnostic, in source: SourceFile) {
    self.source = source
    level = diagnostic.level
    marks =
      ([Mark(diagnostic.primary, isPrimary: true, in: source)]
      + diagnostic.secondary.map { Mark($0, isPrimary: false, in: source) })
      .sorted { $0.precedes($1) }
  }

  /// The columns of the largest line number.
  var numberWidth: Int { marks.reduce(1) { max($0, String($1.line).count) } }

  /// Draws the frame as lines without line ends.
  ///
  /// - Parameters:
  ///   - palette: how to colour it.
  ///   - width: the columns of the terminal; source lines are cut to them, labels are not.
  /// - Returns: at least three lines.
  func lines(_ palette: Palette, width: Int) -> [String] {
    // Less room than this shows nothing of use, however narrow the terminal is.
    let room = max(20, width - numberWidth - 3)
    var lines = [gutter("", palette)]
    var previous = marks.first?.line ?? 1
    for group in groups(room: room) {
      guard let mark = group.first else { continue }
      // Lines left out are worth a sign, which takes a line: a single one is as well shown.
      if mark.line == previous + 2 {
        lines.append(sourceLine(previous + 1, palette, shown(previous + 1, around: nil, room: room)))
      } else if mark.line > previous + 2 {
        lines.append(palette(.lineNumber, "..."))
      }
      previous = mark.line
      let line = shown(mark.line, around: mark.span, room: room)
      lines.append(sourceLine(mark.line, palette, line))
      lines += group.map { underline($0, line, palette) }
    }
    return lines
  }

  /// The marks that share a drawing of their line: all on the line if it fits, else each has its own.
  private func groups(room: Int) -> [[Mark]] {
    var groups: [[Mark]] = []
    for mark in marks {
      if groups.last?.last?.line == mark.line,
        ShownLine(source.lineSpan(mark.line), of: source, around: mark.span).fits(in: room)
      {
        groups[groups.count - 1].append(mark)
      } else {
        groups.append([mark])
      }
    }
    return groups
  }

  private func shown(_ number: Int, around span: SourceSpan?, room: Int) -> ShownLine {
    let bounds = source.lineSpan(number)
    let span = span ?? SourceSpan(bounds.start, bounds.start)
    var line = ShownLine(bounds, of: source, around: span)
    line.cut(to: room, around: span)
    return line
  }

  private func sourceLine(_ number: Int, _ palette: Palette, _ line: ShownLine) -> String {
    let isBlank = line.cells.allSatisfy { $0.text.allSatisfy { $0 == " " } }
    return gutter(String(number), palette) + (isBlank ? "" : " \(line.text)")
  }

  private func underline(_ mark: Mark, _ line: ShownLine, _ palette: Palette) -> String {
    let columns = line.columns(of: mark.span)
    let sign = String(repeating: mark.isPrimary ? "^" : "-", count: columns.count)
    let words = mark.text.isEmpty ? sign : "\(sign) \(mark.text)"
    let indent = String(repeating: " ", count: columns.lowerBound + 1)
    return gutter("", palette) + indent + palette(mark.isPrimary ? Palette.Style(level) : .lineNumber, words)
  }

  private func gutter(_ number: String, _ palette: Palette) -> String {
    palette(.lineNumber, "\(number.padded(to: numberWidth)) |")
  }
}
