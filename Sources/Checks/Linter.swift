public import Diagnostics
import Resources
import RuleTable
import YAMLTree

/// Runs every check over a config.
public enum Linter {
  /// Reads a config, decodes its table and its resources and runs the checks.
  ///
  /// - Parameter source: the config; any bytes at all.
  /// - Returns: what was read, and every finding in order of place.
  public static func lint(_ source: SourceFile) -> LintResult {
    let document = Document(reading: source)
    let decoding = Decoding(document)
    let resources = ResourceTree(document)
    let context = Context(document: document, decoding: decoding, resources: resources)
    let found = Catalog.all.flatMap { $0.diagnostics(context) }
    // What an alias repeats is found again at the same bytes.
    let diagnostics = Set(
      document.diagnostics + decoding.diagnostics + resources.diagnostics + found
    ).sorted()
    let counts = diagnostics.reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
    let findings = firstOfEach(diagnostics, counts).map { diagnostic in
      Finding(diagnostic, at: document.pointer(at: diagnostic.primary.span).description)
    }
    return LintResult(
      source: source, document: document, decoding: decoding, resources: resources, findings: findings,
      counts: counts)
  }

  /// The most findings of one check that are worth reading; a file with more has one cause for them all.
  static let mostOfOneCheck = 100

  /// Leaves out what one check finds again and again; its last finding that stays says how many went.
  private static func firstOfEach(_ diagnostics: [Diagnostic], _ counts: [Code: Int]) -> [Diagnostic] {
    guard counts.values.contains(where: { $0 > mostOfOneCheck }) else { return diagnostics }
    var seen: [Code: Int] = [:]
    return diagnostics.compactMap { diagnostic in
      let place = seen[diagnostic.code, default: 0] + 1
      seen[diagnostic.code] = place
      let omitted = counts[diagnostic.code, default: 0] - mostOfOneCheck
      guard place == mostOfOneCheck, omitted > 0 else { return place > mostOfOneCheck ? nil : diagnostic }
      return diagnostic.adding(note: "\(omitted) more findings of this check are left out")
    }
  }
}
