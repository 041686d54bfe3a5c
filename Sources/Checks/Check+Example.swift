public import Diagnostics
import OpenAPI

extension Check {
  /// Lints an example of this check: a config, held against the check's OpenAPI document if it has one, or, for a check of baselines, a baseline of a config without findings.
  ///
  /// - Parameter text: `bad` or `good`.
  /// - Returns: the example as a file, and all that is found in it.
  public func lint(example text: String) -> (source: SourceFile, findings: [Finding]) {
    guard case .baseline = finder else {
      let specification = spec.flatMap {
        try? Specification(reading: SourceFile(name: "openapi.yml", stored: Array($0.utf8)))
      }
      let source = SourceFile(name: "config.yml", stored: Array(text.utf8))
      let result = Linter.lint(source, against: specification)
      return (result.source, result.findings)
    }
    let source = SourceFile(name: "baseline.json", stored: Array(text.utf8))
    let config = SourceFile(name: "stainless.yml", stored: Array("organization:\n  name: acme\n".utf8))
    let baseline = try? Baseline(reading: source)
    return (source, baseline?.stale(in: [(config.name, Linter.lint(config))]) ?? [])
  }
}
