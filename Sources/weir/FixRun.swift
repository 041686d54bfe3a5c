import Checks
import Diagnostics
import OpenAPI
import Report
import SystemPackage
import YAMLTree

/// Lints configs and fixes them as the command line asks.
struct FixRun {
  private let option: FixOption
  private let console: Console
  private let palette: Palette
  private let known: (LintResult) -> LintResult
  /// Whether there was something to fix that was only shown.
  private(set) var hasDiff = false

  /// Chooses what to fix.
  ///
  /// - Parameter known: suppresses the findings that are known, which are not fixed.
  init(
    _ option: FixOption, on console: Console, _ palette: Palette,
    knowing known: @escaping (LintResult) -> LintResult
  ) {
    self.option = option
    self.console = console
    self.palette = palette
    self.known = known
  }

  /// Lints a config and, where that is asked for, fixes it.
  ///
  /// - Parameters:
  ///   - spec: what to hold its endpoints against.
  ///   - isStandardInput: whether it is printed fixed instead of written.
  ///   - onFailure: takes why the fixed config could not be written.
  /// - Returns: what was found in the config as it is now.
  mutating func lint(
    _ source: SourceFile, against spec: Specification?, isStandardInput: Bool, onFailure: (Failure) -> Void
  ) -> LintResult {
    guard option.fix || option.diff else { return Linter.lint(source, against: spec) }
    let fixed = Fixer(appliesUnsafe: option.unsafe) { [known] in known(Linter.lint($0, against: spec)) }.fix(
      source)
    for finding in fixed.rejected { sayRejected(finding, in: fixed.result.source) }
    if fixed.untried > 0 {
      console.say("\(source.name) has \(fixed.untried) more to fix than one run does: run it again")
    }
    if option.diff {
      do throws(Failure) {
        if fixed.isChanged { try show(fixed) }
      } catch {
        onFailure(error)
      }
      return Linter.lint(fixed.result.source, against: spec)
    }
    do throws(Failure) {
      try write(fixed, isStandardInput: isStandardInput)
      return Linter.lint(fixed.result.source, against: spec)
    } catch {
      onFailure(error)
      return Linter.lint(source, against: spec)
    }
  }

  /// Shows what would change. What is not printed on a terminal is likely to be applied, so it has no colours, and a
  /// diff that can't be applied is not printed at all.
  private mutating func show(_ fixed: FixedConfig) throws(Failure) {
    let (before, after) = (fixed.original.source, fixed.result.source)
    let diff = UnifiedDiff(
      before.name, from: before.bytes, to: after.bytes, palette: console.isTerminal ? palette : .plain)
    hasDiff = true
    let isApplicable = diff.isApplicable && before.encoding == .utf8
    let reason = diff.isApplicable ? "the file is UTF-16" : "some characters in it or in its name are escaped"
    guard isApplicable || console.isTerminal else {
      throw Failure("no diff of \(before.name) can be applied, as \(reason): use --fix")
    }
    console.output.print(diff.text)
    if !isApplicable {
      console.say("the diff of \(before.name) is for reading only, as \(reason): apply it with --fix")
    }
  }

  private func write(_ fixed: FixedConfig, isStandardInput: Bool) throws(Failure) {
    guard fixed.isChanged || isStandardInput else { return }
    let before = fixed.original.source
    guard let old = before.stored, let new = fixed.result.source.stored else {
      throw Failure(
        "\(before.name) is not whole UTF-16 and can't be written back as it was: mend that first")
    }
    // Of a longer file only so much was read: what is printed would lack the rest.
    guard old.count <= Document.Limits.standard.bytes else {
      throw Failure(
        "\(before.name) has more than the \(Document.Limits.standard.bytes) bytes that are read: nothing was written"
      )
    }
    if isStandardInput {
      console.output.print(new)
    } else {
      try FileReplacement(of: before.name, at: console.resolve(before.name)).replace(old, with: new)
    }
    guard fixed.isChanged else { return }
    console.say(
      "fixed \(counted(fixed.applied.count, "finding")) in \(before.name): "
        + titles(fixed.applied))
    if let generated = GeneratedConfig(fixed.original.document) {
      console.say(generated.warning(about: before.name))
    }
  }

  /// What was done, each thing once with its number, at most ten.
  private func titles(_ findings: [Diagnostic]) -> String {
    var titles: [String] = []
    var counts: [String: Int] = [:]
    for title in findings.compactMap(\.fix?.title) {
      if counts[title] == nil { titles.append(title) }
      counts[title, default: 0] += 1
    }
    let shown = titles.prefix(10).map { title in
      counts[title, default: 1] > 1 ? "\(title) (\(counts[title, default: 1]) times)" : title
    }
    return shown.joined(separator: ", ") + (titles.count > 10 ? " and \(titles.count - 10) more" : "")
  }

  private func sayRejected(_ finding: Diagnostic, in source: SourceFile) {
    let position = source.position(of: finding.primary.span.start)
    console.say(
      "\(source.name):\(position.line):\(position.column): left \(finding.code) as it is, since the fix "
        + "\(quoted(finding.fix?.title ?? "")) does not work out here: that is a fault of weir")
  }
}
