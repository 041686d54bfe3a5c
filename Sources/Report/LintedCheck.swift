public import Checks
import Diagnostics

/// A check with what linting its bad example gave.
public struct LintedCheck: Sendable {
  /// The check.
  public let check: Check
  /// The bad example, and what this check finds in it.
  public let bad: LintedFile

  /// Keeps the findings of the check; the bad example may have others.
  ///
  /// - Parameters:
  ///   - check: the check.
  ///   - bad: its bad example as it was linted.
  public init(_ check: Check, bad: LintedFile) {
    self.check = check
    self.bad = LintedFile(
      bad.source, bad.findings.filter { $0.isActive && $0.diagnostic.code == check.code })
  }
}
