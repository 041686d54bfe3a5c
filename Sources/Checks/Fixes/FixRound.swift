import Diagnostics

/// Fixes that were applied together, and the config after them.
struct FixRound {
  /// The findings that were fixed.
  let fixed: [Finding]
  /// The config as it is then.
  let after: LintResult

  private let before: LintResult
  private let edits: EditSet

  /// Applies fixes; of those that overlap or touch, the first in order wins and the others wait.
  ///
  /// - Parameters:
  ///   - offered: findings with a fix.
  ///   - before: the config they were found in.
  ///   - lint: lints the text that comes out.
  /// - Returns: nil where a finding stays that was to go, or a new one comes.
  init?(applying offered: [Finding], to before: LintResult, _ lint: (SourceFile) -> LintResult) {
    var edits = EditSet()
    fixed = offered.filter { finding in
      finding.diagnostic.fix.map { edits.insert($0, in: before.source) } ?? false
    }
    guard !fixed.isEmpty else { return nil }
    after = lint(before.source.applying(edits.edits))
    self.before = before
    self.edits = edits
    guard fixed.allSatisfy(isGone), after.counts.keys.allSatisfy(isNoNewFault) else { return nil }
  }

  /// Whether a finding is gone: there are fewer of its check, or none is left at its place.
  private func isGone(_ finding: Finding) -> Bool {
    let code = finding.diagnostic.code
    if after.counts[code, default: 0] <= expected(code) { return true }
    guard uncovers else { return false }
    let place = edits.newOffset(of: finding.diagnostic.primary.span.start)
    return !after.findings.contains { other in
      other.diagnostic.code == code && other.diagnostic.primary.span.start == place
        && other.diagnostic.message == finding.diagnostic.message
    }
  }

  /// Whether there are no more findings of a check than there should be, or just such as show only now.
  ///
  /// What has the wrong name hides what is wrong with all that it holds, and a grave fault may hide a lesser one. A fix never
  /// uncovers what is wrong with the file as YAML.
  private func isNoNewFault(_ code: Code) -> Bool {
    guard after.counts[code, default: 0] > expected(code) else { return true }
    guard let check = Catalog.check(named: code), !check.isFoundByReading else { return false }
    return uncovers || fixed.allSatisfy { check.level < $0.diagnostic.level }
  }

  /// Whether more of the config is understood than before: something got its right name or its quotes.
  private var uncovers: Bool {
    fixed.contains { finding in
      [Check.unknownSection.code, Check.unusedIgnore.code].contains(finding.diagnostic.code)
        || Catalog.check(named: finding.diagnostic.code)?.isFoundByDecoding == true
    }
  }

  /// How many findings of a check are left when those that are fixed go.
  private func expected(_ code: Code) -> Int {
    before.counts[code, default: 0] - fixed.count { $0.diagnostic.code == code }
  }
}

extension Check {
  fileprivate var isFoundByReading: Bool {
    if case .reading = finder { true } else { false }
  }

  fileprivate var isFoundByDecoding: Bool {
    if case .decoding = finder { true } else { false }
  }
}
