public import Diagnostics
public import RuleTable
public import YAMLTree

/// A config as it was read, and what is wrong with it.
public struct LintResult: Sendable {
  /// The file.
  public let source: SourceFile
  /// The file as YAML.
  public let document: Document
  /// The file as a table.
  public let decoding: Decoding
  /// Every finding, in order of place.
  public let diagnostics: [Diagnostic]

  /// The rules that could be read; nil where the config has none.
  public var table: Table? { decoding.table }
}
