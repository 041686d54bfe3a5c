import Diagnostics

/// Findings as workflow commands, which GitHub's runner turns into annotations of a pull request.
///
/// `::error file=stainless.yml,line=41,endLine=41,col=7,endColumn=24,title=Streaming/ShadowedRule::rule 3 can never match`
///
/// GitHub keeps ten annotations of a level for each step, so the gravest come first.
public struct GitHubReport: Sendable {
  public init() {}

  /// A line for each finding that counts; nothing where there is none.
  public func text(of files: [LintedFile]) -> String {
    var lines: [Level: String] = [:]
    for file in files {
      for finding in file.findings where finding.isActive {
        lines[finding.diagnostic.level, default: ""] += "\(command(finding.diagnostic, in: file.source))\n"
      }
    }
    return Level.allCases.reversed().reduce(into: "") { $0 += lines[$1] ?? "" }
  }

  private func command(_ diagnostic: Diagnostic, in source: SourceFile) -> String {
    let name =
      switch diagnostic.level {
      case .fatal, .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties = ["file=\(property(source.name))"]
    let lines = source.lines(of: diagnostic.primary.span)
    properties += ["line=\(lines.lowerBound)", "endLine=\(lines.upperBound)"]
    // GitHub takes columns only where there is one line.
    if lines.count == 1 {
      let columns = source.columns(of: diagnostic.primary.span)
      properties += ["col=\(columns.lowerBound)", "endColumn=\(columns.upperBound)"]
    }
    properties.append("title=\(property(diagnostic.code.description))")
    var message = data(diagnostic.message)
    if let help = diagnostic.help ?? diagnostic.fix?.title { message += "%0Ahelp: \(data(help))" }
    return "::\(name) \(properties.joined(separator: ","))::\(message)"
  }

  /// A text as the runner reads it back from behind `::`; line ends in it are shown as `\n`.
  private func data(_ text: String) -> String {
    escapedForTerminal(text).replacingScalars(["%": "%25"])
  }

  /// A text as the runner reads it back from a property.
  private func property(_ text: String) -> String {
    data(text).replacingScalars([":": "%3A", ",": "%2C"])
  }
}

extension SourceFile {
  /// The first and the last line that hold bytes of a span; an empty span is on the line where it stands.
  fileprivate func lines(of span: SourceSpan) -> ClosedRange<Int> {
    let first = position(of: span.start).line
    return first...max(first, position(of: max(span.start, span.end - 1)).line)
  }

  /// The columns of a span of one line, the last one exclusive; a line end has none.
  fileprivate func columns(of span: SourceSpan) -> ClosedRange<Int> {
    let start = position(of: span.start)
    let end = position(of: min(span.end, lineSpan(start.line).end))
    return start.column...max(start.column, end.line == start.line ? end.column : start.column)
  }
}
