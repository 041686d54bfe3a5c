import Checks
import Diagnostics

/// The page about one check: what it finds, why, a bad config with its finding, and a good config.
public struct ExplainPage: Sendable {
  private let palette: Palette
  private let width: Int

  public init(palette: Palette = .plain, width: Int = 100) {
    self.palette = palette
    self.width = width
  }

  /// The page.
  public func text(of linted: LintedCheck) -> String {
    let check = linted.check
    var page = "\(palette(.emphasis, check.code.description)) (\(check.level.rawValue)): \(check.summary)\n\n"
    page += wrapped(check.why)
    if let spec = check.spec { page += section("openapi.yml", lines(of: spec), .note) }
    page += section("bad", lines(of: check.bad), .error)
    page += section("weir lint says", findings(in: linted.bad), .emphasis)
    page += section("good", lines(of: check.good), .note)
    return page
  }

  private static let indent = "    "

  private func section(_ title: String, _ lines: [String], _ style: Palette.Style) -> String {
    "\n\(palette(style, title)):\n"
      + lines.map { $0.isEmpty ? "\n" : "\(ExplainPage.indent)\($0)\n" }.joined()
  }

  /// The lines of an example, each escaped.
  private func lines(of config: String) -> [String] {
    let lines = config.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.last == "" ? lines.dropLast() : lines[...]).map { escapedForTerminal($0) }
  }

  /// The lines of the findings, just as linting prints them.
  private func findings(in file: LintedFile) -> [String] {
    let report = TextReport(palette: palette, width: width - ExplainPage.indent.count)
    let texts = file.findings.map { report.text(of: $0, in: file.source) }
    return texts.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  /// A paragraph with its lines broken at blanks.
  private func wrapped(_ paragraph: String) -> String {
    var lines = [""]
    for word in paragraph.split(whereSeparator: \.isWhitespace) {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if DisplayWidth.of(line) + 1 + DisplayWidth.of(word) <= width {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
