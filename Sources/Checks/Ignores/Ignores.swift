import Diagnostics
import YAMLTree

/// All that a config says not to report, and how much of it is needed.
///
/// What is said about ignores can be ignored, too. `Weir/UnusedIgnore` in a comment is for what is said about the
/// comments at the same node and in it. That it silences nothing itself can't be ignored so: otherwise it would
/// silence just that. For the whole file it is a switch, and never unused.
struct Ignores {
  private let source: SourceFile
  private let comments: CommentIgnores
  private var ignores: [Ignore] = []
  private var faults: [Fault]
  private var uselessCodes: [(fault: Fault, origin: Ignore.Origin)]

  init(in document: Document) {
    source = document.source
    comments = CommentIgnores(document)
    let config = ConfigIgnores(document)
    faults = comments.faults + config.faults
    uselessCodes = comments.uselessCodes
    var first: [Code: [SourceSpan: Ignore]] = [:]
    for ignore in comments.ignores + config.ignores {
      if let earlier = first[ignore.code]?[ignore.covered] {
        uselessCodes.append((.repeated(ignore, earlier), ignore.origin))
      } else {
        first[ignore.code, default: [:]][ignore.covered] = ignore
        ignores.append(ignore)
      }
    }
  }

  /// Puts suppressions to findings, and says what is wrong with the ignores.
  ///
  /// - Parameters:
  ///   - findings: the findings in order of place.
  ///   - unjudged: the checks that may have missed something, so that nobody knows whether their ignores are needed.
  /// - Returns: the findings and those about ignores, in order of place.
  func applied(to findings: [Finding], unjudged: Set<Code>) -> [Finding] {
    guard !ignores.isEmpty || !faults.isEmpty || !uselessCodes.isEmpty else { return findings }
    var findings = findings
    let own = Check.unusedIgnore.code
    let others = ignores.filter { $0.code != own }
    var sweep = IgnoreSweep()
    sweep.suppress(&findings, by: others)
    let unused = others.indices.filter { index in
      !sweep.used.contains(index) && isJudged(others[index], unjudged)
    }
    var complaints = self.complaints(unused.map { others[$0] }, also: uselessCodes) + faults.map(finding)
    complaints.sort { $0.diagnostic < $1.diagnostic }

    let silencers = ignores.filter { $0.code == own }
    var second = IgnoreSweep()
    second.suppress(&complaints, by: silencers)
    let idle = silencers.indices.filter { !second.used.contains($0) && !silencers[$0].isForFile }
    var last = self.complaints(idle.map { silencers[$0] }, also: [])
    last.sort { $0.diagnostic < $1.diagnostic }
    var third = IgnoreSweep()
    third.suppress(&last, by: silencers.filter(\.isForFile))
    return (findings + complaints + last).sorted { $0.diagnostic < $1.diagnostic }
  }

  private func isJudged(_ ignore: Ignore, _ unjudged: Set<Code>) -> Bool {
    guard !unjudged.contains(ignore.code) else { return false }
    return ignore.origin != .config || !ignore.code.isSharedWithStainless
  }

  /// What is to be said about ignores that are not needed; what of one comment is not needed goes in one fix.
  private func complaints(
    _ unused: [Ignore], also useless: [(fault: Fault, origin: Ignore.Origin)]
  ) -> [Finding] {
    let all = useless + unused.map { (Fault.unused($0), $0.origin) }
    var removed: [Int: Set<Int>] = [:]
    for case (_, .comment(let directive, let code)) in all { removed[directive, default: []].insert(code) }
    let fixes = removed.reduce(into: [:]) { fixes, entry in
      fixes[entry.key] = comments.directives[entry.key].removal(of: entry.value, in: source)
    }
    return all.map { fault, origin in
      switch origin {
      case .comment(let directive, _): finding(fault.fixed(by: fixes[directive]))
      case .config: finding(fault)
      }
    }
  }

  private func finding(_ fault: Fault) -> Finding {
    Finding(Check.unusedIgnore.diagnostic(fault))
  }
}

extension Fault {
  /// The same with a fix.
  fileprivate func fixed(by fix: Fix?) -> Fault {
    Fault(message, at: primary, and: secondary, notes: notes, help: help, fix: fix, level: level)
  }
}
