public import Diagnostics

/// A config before and after its fixes.
public struct FixedConfig: Sendable {
  /// The config as it was.
  public let original: LintResult
  /// The config as it is now, and what is still wrong with it.
  public internal(set) var result: LintResult
  /// The findings that were fixed, in the order in which they were.
  public internal(set) var applied: [Diagnostic] = []
  /// The findings whose fix did not work out and was left out: a fault of their checks.
  public internal(set) var rejected: [Diagnostic] = []

  /// How many fixes were neither applied nor tried, because there were too many in one run.
  public internal(set) var untried = 0

  init(original: LintResult) {
    self.original = original
    result = original
  }

  /// Whether there is anything to write.
  public var isChanged: Bool { !applied.isEmpty }
}
