public import Diagnostics

/// A file that was checked and what was found in it.
public struct LintedFile: Sendable {
  /// The file.
  public let source: SourceFile
  /// The findings, in the order they are to be printed.
  public let findings: [Finding]

  public init(_ source: SourceFile, _ findings: [Finding]) {
    self.source = source
    self.findings = findings
  }
}
