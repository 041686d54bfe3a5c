import Checks
import Diagnostics
import Report
import RuleTable
import YAMLTree

/// A config whose table says all that the config says, so that predictions from it mean something.
struct UsableConfig {
  /// The name to print.
  let name: String
  /// The rules; nil where the config has none.
  let table: Table?
  /// The keys of the config's `targets`.
  let targets: [String]

  /// Reads a table.
  ///
  /// - Throws: `Failure` where some of the config can't be read; the findings about it are printed first.
  init(_ source: SourceFile, on console: Console, _ palette: Palette) throws(Failure) {
    let result = Linter.lint(source)
    name = source.name
    table = result.table
    targets = result.document.root?.mapping?["targets"]?.value.mapping?.entries.compactMap(\.name) ?? []
    guard !result.decoding.isUsable || result.diagnostics.contains(where: { $0.level == .fatal }) else {
      return
    }
    // Ignoring an error does not make its rule readable.
    let grave = LintedFile(
      source,
      result.findings.filter { $0.diagnostic.level >= .error }.map { Finding($0.diagnostic, at: $0.pointer) })
    console.errors.print(TextReport(palette: palette, width: console.width).text(of: [grave]))
    throw Failure("\(source.name) can't be used as it is: fix the errors above first")
  }
}
