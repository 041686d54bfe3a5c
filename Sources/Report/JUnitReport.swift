public import Diagnostics

/// Findings for the test page of a CI service: JUnit's XML, a suite for each file and a case for each finding.
///
/// Findings from a level on are failures, ignored ones are skipped, the others pass and say what they are. A file
/// without findings is one case that passes.
public struct JUnitReport: Sendable {
  private let failingLevel: Level?

  /// Chooses what fails.
  ///
  /// - Parameter failingLevel: the level from which findings are failures; nil where none is.
  public init(failingFrom failingLevel: Level?) {
    self.failingLevel = failingLevel
  }

  /// The document, with a line end.
  public func text(of files: [LintedFile]) -> String {
    let counts = counts(
      of: files.flatMap(\.findings), cases: files.reduce(0) { $0 + max(1, $1.findings.count) })
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="weir lint"\(counts)>
      \(files.map(suite).joined())</testsuites>

      """
  }

  private func suite(_ file: LintedFile) -> String {
    let name = attribute(file.source.name)
    let cases =
      file.findings.isEmpty
      ? "    <testcase classname=\(name) name=\"no findings\"/>\n"
      : file.findings.map { finding in
        let position = file.source.position(of: finding.diagnostic.primary.span.start)
        let title = attribute("\(finding.diagnostic.code) at \(position.line):\(position.column)")
        return """
              <testcase classname=\(name) name=\(title)>
                \(result(finding, in: file.source))
              </testcase>

          """
      }.joined()
    let counts = counts(of: file.findings, cases: max(1, file.findings.count))
    return "  <testsuite name=\(name)\(counts)>\n\(cases)  </testsuite>\n"
  }

  private func counts(of findings: [Finding], cases: Int) -> String {
    let failures = findings.count { $0.isActive && fails($0) }
    let skipped = findings.count { !$0.isActive }
    return " tests=\"\(cases)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\""
  }

  private func fails(_ finding: Finding) -> Bool {
    failingLevel.map { finding.diagnostic.level >= $0 } ?? false
  }

  private func result(_ finding: Finding, in source: SourceFile) -> String {
    let diagnostic = finding.diagnostic
    if let suppression = finding.suppression {
      let reason = suppression.reason.map { ": \($0)" } ?? ""
      return "<skipped message=\(attribute("ignored by \(suppression.source.rawValue)\(reason)"))/>"
    }
    let text = escapedForXML(TextReport().text(of: finding, in: source))
    guard fails(finding) else { return "<system-out>\(text)</system-out>" }
    let message = attribute(diagnostic.message)
    return "<failure type=\"\(diagnostic.level.rawValue)\" message=\(message)>\(text)</failure>"
  }

  /// A text as the value of an attribute, in quotes; what XML can't hold is shown as in a terminal.
  private func attribute(_ text: String) -> String {
    "\"\(escapedForXML(escapedForTerminal(text)))\""
  }
}

/// Escapes what means something in XML.
///
/// - Parameter text: a text without controls, surrogates and noncharacters but line feeds, which XML 1.0 can't hold:
///   one that `escapedForTerminal` gave.
private func escapedForXML(_ text: String) -> String {
  text.replacingScalars(["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"])
}
