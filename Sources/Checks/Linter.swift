public import Diagnostics
import RuleTable
import YAMLTree

/// Runs every check over a config.
public enum Linter {
  /// Reads a config, decodes its table and runs the checks.
  ///
  /// - Parameter source: the config; any bytes at all.
  /// - Returns: what was read, and every finding in order of place.
  public static func lint(_ source: SourceFile) -> LintResult {
    let document = Document(reading: source)
    let decoding = Decoding(document)
    let context = Context(document: document, decoding: decoding)
    let found = Catalog.all.flatMap { $0.diagnostics(context) }
    // What an alias repeats is found again at the same bytes.
    let diagnostics = Set(document.diagnostics + decoding.diagnostics + found).sorted()
    return LintResult(source: source, document: document, decoding: decoding, diagnostics: diagnostics)
  }
}
