public import Diagnostics
public import OpenAPI
import Resources
import RuleTable
import YAMLTree

/// Runs every check over a config.
public enum Linter {
  /// The most findings of one check that are worth reading; a file with more has one cause for them all.
  static let mostOfOneCheck = 100

  /// Reads a config, decodes its table and its resources, runs the checks and heeds what the config says to ignore.
  ///
  /// - Parameters:
  ///   - source: the config; any bytes at all.
  ///   - specification: the OpenAPI document that the config's endpoints stand in; without it some checks are silent.
  /// - Returns: what was read, and every finding in order of place.
  public static func lint(_ source: SourceFile, against specification: Specification? = nil) -> LintResult {
    let document = Document(reading: source)
    let decoding = Decoding(document)
    let resources = ResourceTree(document)
    let context = Context(
      document: document, decoding: decoding, resources: resources, specification: specification)
    let found = Catalog.all.flatMap { $0.diagnostics(context) }
    // What an alias repeats is found again at the same bytes.
    let diagnostics = Set(
      document.diagnostics + decoding.diagnostics + resources.diagnostics + found
    ).sorted()
    let unjudged = Set(Catalog.all.lazy.filter { !$0.isConclusive(in: context) }.map(\.code))
    let findings = Ignores(in: document).applied(to: diagnostics.map { Finding($0) }, unjudged: unjudged)
    return LintResult(
      document: document, decoding: decoding, resources: resources, everyFinding: findings,
      unjudged: unjudged)
  }
}
