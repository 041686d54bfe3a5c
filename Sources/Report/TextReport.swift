public import Diagnostics

/// Findings for people: rustc's frame under Stainless's header.
///
/// ```
/// error[Streaming/ShadowedRule]: rule 3 can never match
///   --> stainless.yml:41:7: #/streaming/on_event/2/event_type
///    |
/// 36 |     - event_type: error
///    |       ----------------- rule 2 already takes every event named `error`
/// ...
/// 41 |     - event_type: error
///    |       ^^^^^^^^^^^^^^^^^ so this rule is never reached
///    = help: delete this rule, or move it above rule 2
/// ```
public struct TextReport: Sendable {
  private let palette: Palette
  private let width: Int

  /// Chooses how reports look.
  ///
  /// - Parameters:
  ///   - palette: how to colour them.
  ///   - width: the columns of the terminal, to which source lines are cut.
  public init(palette: Palette = .plain, width: Int = 100) {
    self.palette = palette
    self.width = width
  }

  /// All findings that count, a blank line between two, and the summary.
  public func text(of files: [LintedFile]) -> String {
    let findings = files.flatMap { file in
      file.findings.filter(\.isActive).map { text(of: $0, in: file.source) }
    }
    return findings.joined(separator: "\n") + LintSummary(of: files).text + "\n"
  }

  /// One finding with its frame; every line ends with LF, and none begins with text of the file.
  public func text(of finding: Finding, in source: SourceFile) -> String {
    let diagnostic = finding.diagnostic
    let frame = Frame(diagnostic, in: source)
    let indent = String(repeating: " ", count: frame.numberWidth)
    var lines = [header(diagnostic), "\(indent)\(palette(.lineNumber, "-->")) \(place(finding, in: source))"]
    lines += frame.lines(palette, width: width)
    lines += diagnostic.notes.map { "\(indent) \(footer("note", .note, $0))" }
    if let help = diagnostic.help ?? diagnostic.fix?.title {
      lines.append("\(indent) \(footer("help", .help, help))")
    }
    return lines.reduce(into: "") { $0 += "\($1)\n" }
  }

  private func header(_ diagnostic: Diagnostic) -> String {
    let title = "\(diagnostic.level.rawValue)[\(diagnostic.code)]"
    return palette(Palette.Style(diagnostic.level), title)
      + palette(.emphasis, ": \(escapedForTerminal(diagnostic.message))")
  }

  private func place(_ finding: Finding, in source: SourceFile) -> String {
    let position = source.position(of: finding.diagnostic.primary.span.start)
    let place = "\(escapedForTerminal(source.name)):\(position.line):\(position.column)"
    return finding.pointer.map { "\(place): \(escapedForTerminal($0))" } ?? place
  }

  private func footer(_ kind: String, _ style: Palette.Style, _ text: String) -> String {
    "\(palette(.lineNumber, "=")) \(palette(style, kind)): \(escapedForTerminal(text))"
  }
}
