public import Diagnostics

/// Applies the fixes of a config's findings, round by round, until there is nothing left to fix.
///
/// Each round's text is linted before it counts: a fix that leaves its finding, or adds one, is taken back.
public struct Fixer {
  /// Whether fixes are applied, too, that remove what the author wrote.
  public let appliesUnsafe: Bool
  private let lint: (SourceFile) -> LintResult

  /// More rounds change nothing in any config met; the bound is there for a pair of fixes that undo each other.
  static let mostRounds = 10
  /// How many fixes of a round that did not work out are tried by themselves.
  static let mostTrials = 20

  /// Makes a fixer.
  ///
  /// - Parameters:
  ///   - appliesUnsafe: whether unsafe fixes are applied, too.
  ///   - lint: finds what is to be fixed, as it is reported: a finding that is ignored is not fixed.
  public init(appliesUnsafe: Bool = false, lint: @escaping (SourceFile) -> LintResult = { Linter.lint($0) }) {
    self.appliesUnsafe = appliesUnsafe
    self.lint = lint
  }

  /// Fixes a config.
  public func fix(_ source: SourceFile) -> FixedConfig {
    let original = lint(source)
    var fixed = FixedConfig(original: original)
    for _ in 0..<Fixer.mostRounds {
      let offered = candidates(in: fixed.result)
      if offered.isEmpty {
        fixed.rejected = []
        break
      }
      let (round, failed) = round(of: offered, fixed.result)
      fixed.rejected = failed.map(\.diagnostic)
      guard let round else { break }
      fixed.result = round.after
      fixed.applied += round.fixed.map(\.diagnostic)
    }
    fixed.untried = max(0, candidates(in: fixed.result).count - fixed.rejected.count)
    return fixed
  }

  /// The findings that count and whose fix may be applied; those of ignores wait for all others, since an ignore that
  /// silences nothing now may silence what shows once the rest is mended.
  private func candidates(in result: LintResult) -> [Finding] {
    let offered = result.findings.filter { finding in
      guard finding.isActive, let fix = finding.diagnostic.fix else { return false }
      return fix.safety == .safe || appliesUnsafe
    }
    let first = offered.filter { $0.diagnostic.code != Check.unusedIgnore.code }
    return first.isEmpty ? offered : first
  }

  /// Applies as many fixes as go together. Where not all do, each is tried by itself, and those that work out are
  /// applied without the others.
  ///
  /// - Returns: nothing where none works out; and the findings whose fix was tried and does not.
  private func round(of offered: [Finding], _ before: LintResult) -> (round: FixRound?, failed: [Finding]) {
    if let round = FixRound(applying: offered, to: before, lint) { return (round, []) }
    let tried = offered.count == 1 ? offered[...] : offered.prefix(Fixer.mostTrials)
    var (good, failed): ([Finding], [Finding]) = ([], [])
    var first: FixRound?
    for finding in tried {
      if offered.count > 1, let round = FixRound(applying: [finding], to: before, lint) {
        first = first ?? round
        good.append(finding)
      } else {
        failed.append(finding)
      }
    }
    let together = good.count > 1 ? FixRound(applying: good, to: before, lint) : nil
    return (together ?? first, failed)
  }
}
