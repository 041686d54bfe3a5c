import Checks
import Diagnostics
import OpenAPI

/// Lints a config given as text, against an OpenAPI document given as text.
func lint(_ text: String, against spec: String?) throws -> [Diagnostic] {
  let specification = try spec.map {
    try Specification(reading: SourceFile(name: "openapi.yml", stored: Array($0.utf8)))
  }
  let source = SourceFile(name: "stainless.yml", stored: Array(text.utf8))
  return Linter.lint(source, against: specification).diagnostics
}

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

/// The findings in a bad or good example of a check.
func lint(_ example: String, for check: Check) -> [Diagnostic] {
  check.lint(example: example).findings.map(\.diagnostic)
}
