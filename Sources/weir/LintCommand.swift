import ArgumentParser
import Checks
import Diagnostics
import Report
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

  @OptionGroup var output: OutputOption

  @Option(help: "The level from which findings make the exit code 1.")
  var failOn = FailureThreshold.error

  @OptionGroup var color: ColorOption

  func run(on console: Console) throws(Failure) -> ExitStatus {
    let reports = try output.reports(on: console)
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
    var files: [LintedFile] = []
    for config in configs {
      do throws(Failure) {
        files.append(lint(try reader.read(config), on: console))
      } catch {
        note(error)
      }
    }
    // Of nothing that could be read there is nothing to report.
    guard !files.isEmpty else { return .failed }
    try output.protect(files, from: reports, on: console)
    for report in reports {
      do throws(Failure) {
        try report.write(files, settings, on: console)
      } catch {
        note(error)
      }
    }
    guard settings.failures.isEmpty else { return .failed }
    return failOn.isReached(by: files) ? .found : .clean
  }

  private func lint(_ source: SourceFile, on console: Console) -> LintedFile {
    let result = Linter.lint(source)
    if result.isWithoutTable {
      console.say(
        "\(result.source.name) has no `streaming.on_event`: "
          + "generated clients parse every event as JSON and yield it")
    }
    return LintedFile(result)
  }
}

extension LintedFile {
  /// A config with its findings.
  init(_ result: LintResult) {
    self.init(result.source, result.findings)
  }
}

extension LintResult {
  /// Whether this is a sound config that just says nothing about streaming.
  var isWithoutTable: Bool {
    decoding.isUsable && table == nil && diagnostics.allSatisfy { $0.level < .error }
  }
}
