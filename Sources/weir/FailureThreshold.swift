import ArgumentParser
import Diagnostics
import Report

/// The level from which findings make a run fail.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case never
  case note
  case warning
  case error
  case fatal

  /// The level; nil where no finding makes the run fail.
  var level: Level? { Level(rawValue: rawValue) }

  func isReached(by files: [LintedFile]) -> Bool {
    guard let level else { return false }
    return files.contains { $0.findings.contains { $0.isActive && $0.diagnostic.level >= level } }
  }
}
