import ArgumentParser
import Checks
import Diagnostics
import OpenAPI
import Report
import Resources
import RuleTable
import SystemPackage
import YAMLTree

/// `weir lint`.
struct LintCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check configs for faults in their streaming rules.",
    discussion: """
      Without a PATH the config is found from the current folder up to the repository's root: \
      \(ConfigFinder.names.filter { $0.hasSuffix(".yml") }.joined(separator: ", ")), each also as .yaml.
      """)

  @OptionGroup var paths: LintPaths

  @Option(
    help: ArgumentHelp(
      "The OpenAPI document that has the endpoints of the configs; without it the one that lies beside a config.",
      valueName: "spec"),
    completion: .file(extensions: SpecFinder.endings))
  var openapi: String?

  @OptionGroup var output: OutputOption

  @Option(help: "The level from which findings make the exit code 1.")
  var failOn = FailureThreshold.error

  @OptionGroup var fixing: FixOption

  @OptionGroup var baseline: BaselineOption

  @OptionGroup var color: ColorOption

  func run(on console: Console) throws(Failure) -> ExitStatus {
    guard !fixing.diff || output.requests.isEmpty else {
      throw Failure("--diff prints what would change instead of a report: leave out --output")
    }
    guard !fixing.diff || baseline.writeBaseline == nil else {
      throw Failure("--diff writes nothing: leave out --write-baseline")
    }
    let reports = try output.reports(on: console)
    try output.protect([openapi, baseline.baseline, baseline.writeBaseline], from: reports, on: console)
    var settings = ReportSettings(
      version: Weir.number, folder: console.folder.string, failingLevel: failOn.level)
    settings.palette = color.palette(on: console)
    settings.width = console.width
    func note(_ failure: Failure) {
      console.say(failure.message)
      settings.failures.append(failure.message)
    }
    let configs = try paths.configs(on: console, onFailure: note)
    let reader = ConfigReader(console: console, standardInputName: paths.stdinName ?? "<stdin>")
    var specs = try SpecReader(openapi, reader: reader)
    var fixes = FixRun(
      fixing, on: console, settings.palette,
      knowing: fixing.isOn ? try baseline.suppression(on: console) : { $0 })
    var results: [LintResult] = []
    for config in configs {
      do throws(Failure) {
        let source = try reader.read(config)
        let spec = specs.specification(for: config == "-" ? nil : source.name)
        let result = fixes.lint(source, against: spec, isStandardInput: config == "-", onFailure: note)
        if result.isSilentAboutStreams {
          console.say(
            "\(result.source.name) has no `streaming.on_event`: "
              + "generated clients parse every event as JSON and yield it")
        }
        results.append(result)
      } catch {
        note(error)
      }
    }
    if fixing.diff {
      sayWhatStays(results, on: console)
      return !settings.failures.isEmpty ? .failed : fixes.hasDiff ? .found : .clean
    }
    // Of nothing that could be read there is nothing to report.
    guard !results.isEmpty else { return .failed }
    try output.protect(specs.paths, from: reports, on: console)
    let files = try baseline.files(for: results, on: console)
    try output.protect(files, from: reports, on: console)
    for report in reports {
      do throws(Failure) {
        try report.write(files, settings, on: fixing.reportConsole(console, configs))
      } catch {
        note(error)
      }
    }
    guard settings.failures.isEmpty else { return .failed }
    return failOn.isReached(by: files) ? .found : .clean
  }

  /// Says of which configs a diff does not mend all that makes a run fail.
  private func sayWhatStays(_ results: [LintResult], on console: Console) {
    for result in results where failOn.isReached(by: [LintedFile(result)]) {
      console.say("\(result.source.name) has findings that no fix removes: `weir lint` shows them")
    }
  }
}

extension LintedFile {
  /// A config with its findings.
  init(_ result: LintResult) {
    self.init(result.source, result.findings)
  }
}

extension LintResult {
  /// Whether this is a sound config that has neither a table nor a method that could stream: the checks know of
  /// nothing to say about it.
  var isSilentAboutStreams: Bool {
    decoding.isUsable && table == nil && resources.methods.isEmpty
      && diagnostics.allSatisfy { $0.level < .error }
  }
}
