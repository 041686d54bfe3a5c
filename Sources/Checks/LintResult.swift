public import Diagnostics
public import Resources
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
  /// The resources and methods of the file.
  public let resources: ResourceTree
  /// Every finding in order of place, those somebody has said to ignore included.
  public let findings: [Finding]
  /// How many findings of each check there are, those left out of `findings` for their number included.
  public let counts: [Code: Int]

  /// The findings that count, in order of place.
  public var diagnostics: [Diagnostic] { findings.lazy.filter(\.isActive).map(\.diagnostic) }

  /// The rules that could be read; nil where the config has none.
  public var table: Table? { decoding.table }
}
