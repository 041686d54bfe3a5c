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
  /// The findings worth reading in order of place, those somebody has said to ignore included.
  public let findings: [Finding]
  /// Every finding in order of place, however many there are; they have no pointers.
  let everyFinding: [Finding]
  /// The checks that may have missed something, because not all that they look at was there.
  let unjudged: Set<Code>

  init(
    document: Document, decoding: Decoding, resources: ResourceTree, everyFinding: [Finding],
    unjudged: Set<Code>
  ) {
    source = document.source
    self.document = document
    self.decoding = decoding
    self.resources = resources
    self.everyFinding = everyFinding
    self.unjudged = unjudged
    findings = everyFinding.firstOfEach(Linter.mostOfOneCheck).map { finding in
      let pointer = document.pointer(at: finding.diagnostic.primary.span).description
      return Finding(finding.diagnostic, at: pointer, suppressed: finding.suppression)
    }
  }

  /// How many findings of each check there are, those left out of `findings` for their number included.
  var counts: [Code: Int] { everyFinding.reduce(into: [:]) { $0[$1.diagnostic.code, default: 0] += 1 } }

  /// The findings that count, in order of place.
  public var diagnostics: [Diagnostic] { findings.lazy.filter(\.isActive).map(\.diagnostic) }

  /// The rules that could be read; nil where the config has none.
  public var table: Table? { decoding.table }
}
