import ArgumentParser
import Checks
import Diagnostics
import Report

/// Which findings are known, and whether to write them down.
struct BaselineOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("A baseline: the findings in it make no run fail.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Write the findings to a baseline; with --baseline that one's other files are kept.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var writeBaseline: String?

  /// Suppresses in a config, as it is linted, what the baseline knows: that is not fixed.
  func suppression(on console: Console) throws(Failure) -> (LintResult) -> LintResult {
    guard let baseline else { return { $0 } }
    let file = try BaselineFile(baseline, on: console)
    let known = try file.read()
    return { known.applied(to: $0, file: file.path(to: $0.source.name)) }
  }

  /// The files to report: what a baseline knows is suppressed, and a baseline with stale entries is one of them.
  ///
  /// - Parameters:
  ///   - results: the configs as they were linted.
  ///   - console: where paths begin, and what is told of a baseline that was written.
  func files(for results: [LintResult], on console: Console) throws(Failure) -> [LintedFile] {
    let known = try baseline.map { path throws(Failure) in try BaselineFile(path, on: console) }
    let read = try known?.read()
    if let writeBaseline {
      let file = try BaselineFile(writeBaseline, on: console)
      let named = results.map { (file: file.path(to: $0.source.name), result: $0) }
      let earlier = read?.renamingFiles { name in known?.path(of: name, from: file) ?? name }
      let new = Baseline(recording: named, keeping: earlier)
      try file.write(new)
      return named.map { LintedFile(new.applied(to: $0.result, file: $0.file)) }
    }
    guard let known, let read else { return results.map { LintedFile($0) } }
    let named = results.map { result in
      let path = known.path(to: result.source.name)
      return (file: path, result: read.applied(to: result, file: path))
    }
    let stale = read.stale(in: named)
    let files = named.map { LintedFile($0.result) }
    guard !stale.isEmpty, let source = read.source else { return files }
    return files + [LintedFile(source, stale)]
  }
}
