public import Diagnostics
import YAMLTree

extension Baseline {
  /// The config with its known findings suppressed.
  ///
  /// - Parameters:
  ///   - result: the config.
  ///   - file: its path as it stands in the baseline.
  public func applied(to result: LintResult, file: String) -> LintResult {
    var left: [Key: Int] = [:]
    let findings = result.everyFinding.map { finding in
      guard finding.isActive, finding.isRecordable,
        outlines.contains(Outline(file: file, finding.diagnostic, in: result.source))
      else { return finding }
      let key = Key(file: file, finding.diagnostic, in: result)
      let known = left[key] ?? count(of: key)
      left[key] = known - 1
      return known > 0 ? Finding(finding.diagnostic, suppressed: Suppression(.baseline)) : finding
    }
    return LintResult(
      document: result.document, decoding: result.decoding, resources: result.resources,
      everyFinding: findings,
      unjudged: result.unjudged)
  }

  /// Notes on the entries whose findings are gone, in order of place in the baseline.
  ///
  /// - Parameter results: the configs of this run, each with its path as it stands in the baseline; an entry for
  ///   another one, or of a check that could not say all it has to say, is left alone.
  public func stale(in results: [(file: String, result: LintResult)]) -> [Finding] {
    let judged = Dictionary(results) { first, _ in first }
    var found: [Key: Int] = [:]
    for (file, result) in judged {
      for finding in result.everyFinding where finding.suppression?.source == .baseline {
        found[Key(file: file, finding.diagnostic, in: result), default: 0] += 1
      }
    }
    let stale: [Finding] = entries.enumerated().compactMap { index, entry in
      let present = min(found[entry.key] ?? 0, entry.count)
      found[entry.key]? -= present
      guard present < entry.count, let span = entry.span,
        judged[entry.key.file]?.judges(entry.key.check) == true
      else { return nil }
      let diagnostic = Check.staleBaseline.diagnostic(.stale(entry, present: present, at: span))
      return Finding(diagnostic, at: JSONPointer(["findings", String(index)]).description)
    }
    return stale.firstOfEach(Linter.mostOfOneCheck)
  }
}

extension Fault {
  fileprivate static func stale(_ entry: Baseline.Entry, present: Int, at span: SourceSpan) -> Fault {
    let key = entry.key
    let gone =
      if entry.count == 1 {
        "`\(key.check)` is"
      } else if present == 0 {
        "all \(entry.count) `\(key.check)` are"
      } else {
        "\(entry.count - present) of \(entry.count) `\(key.check)` are"
      }
    return Fault(
      "\(gone) gone from \(quoted(key.pointer)) of \(quoted(key.file))", at: Label(span),
      help: present == 0
        ? "remove this entry, or write the baseline anew with `--write-baseline`"
        : "set `count` to \(present), or write the baseline anew with `--write-baseline`")
  }
}
