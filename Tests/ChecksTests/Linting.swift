import Checks
import Diagnostics
import Testing

/// Lints a config given as text.
func lint(_ text: String) -> [Diagnostic] {
  Linter.lint(SourceFile(name: "stainless.yml", stored: Array(text.utf8))).diagnostics
}

/// The findings of a code in a table whose rules are given as text.
///
/// - Parameters:
///   - code: the check.
///   - rules: the entries of `on_event`, one a line.
///   - before: other sections of the config.
/// - Returns: the findings, in order of place.
func findings(_ code: Code, _ rules: String, before: String = "") -> [Diagnostic] {
  let table = rules.split(separator: "\n").map { "  \($0)\n" }.joined()
  return lint("\(before)streaming:\n  on_event:\n\(table)").filter { $0.code == code }
}

/// The findings in a bad or good example of a check: a config, or a baseline of a config without findings.
func lint(_ example: String, for check: Check) -> [Diagnostic] {
  guard case .baseline = check.finder else { return lint(example) }
  return stale(SourceFile(name: "baseline.json", stored: Array(example.utf8)))
}

/// What is stale in a baseline when `stainless.yml` has no findings.
func stale(_ source: SourceFile) -> [Diagnostic] {
  do {
    let config = SourceFile(name: "stainless.yml", stored: Array("organization:\n  name: acme\n".utf8))
    return try Baseline(reading: source).stale(in: [("stainless.yml", Linter.lint(config))]).map(\.diagnostic)
  } catch {
    Issue.record("\(error.message)")
    return []
  }
}
