public import Checks
import Diagnostics

/// The page about one check: what it finds, why, a bad and a good config.
public struct ExplainPage: Sendable {
  private let palette: Palette
  private let width: Int

  public init(palette: Palette = .plain, width: Int = 100) {
    self.palette = palette
    self.width = width
  }

  /// The page.
  public func text(of check: Check) -> String {
    var page = "\(palette(.emphasis, check.code.description)) (\(check.level.rawValue)): \(check.summary)\n\n"
    page += wrapped(check.why)
    if let spec = check.spec { page += section("openapi.yml", spec, .note) }
    page += section("bad", check.bad, .error)
    page += section("good", check.good, .note)
    return page
  }

  private func section(_ title: String, _ config: String, _ style: Palette.Style) -> String {
    let lines = config.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.last == "" ? lines.dropLast() : lines[...]
    return "\n" + palette(style, title) + ":\n"
      + shown.map { $0.isEmpty ? "\n" : "    \(escapedForTerminal($0))\n" }.joined()
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
