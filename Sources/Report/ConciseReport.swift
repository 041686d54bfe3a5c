import Diagnostics

/// Findings for people and `grep`: a line each, in the shape that editors take for a place to jump to.
///
/// `stainless.yml:41:7: error[Streaming/ShadowedRule] rule 3 can never match`
public struct ConciseReport: Sendable {
  public init() {}

  /// All findings that count, and the summary.
  public func text(of files: [LintedFile]) -> String {
    let lines = files.flatMap { file in
      file.findings.filter(\.isActive).map { line($0.diagnostic, in: file.source) }
    }
    return (lines + [LintSummary(of: files).text]).reduce(into: "") { $0 += "\($1)\n" }
  }

  private func line(_ diagnostic: Diagnostic, in source: SourceFile) -> String {
    let position = source.position(of: diagnostic.primary.span.start)
    let place = "\(escapedForTerminal(source.name)):\(position.line):\(position.column)"
    let title = "\(diagnostic.level.rawValue)[\(diagnostic.code)]"
    return lineGuarded("\(place): \(title) \(escapedForTerminal(diagnostic.message))")
  }
}
