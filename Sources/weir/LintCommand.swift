import ArgumentParser
import Checks
import Diagnostics
import Report
import Resources
import RuleTable
import YAMLTree

/// `weir lint`.
struct LintCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check configs for faults in their streaming rules.",
    discussion: """
      Without a PATH the config is found from the current folder up to the repository's root: \
      \(ConfigFinder.names.filter { $0.hasSuffix(".yml") }.joined(separator: ", ")), each also as .yaml.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(
    help: "The configs to check; - is standard input.", completion: .file(extensions: ["yml", "yaml"]))
  var paths: [String] = []

  @Option(help: "How to print findings.")
  var format = Format.text

  @Option(help: "The level from which findings make the exit code 1.")
  var failOn = FailureThreshold.error

  @OptionGroup var fixing: FixOption

  @OptionGroup var color: ColorOption

  func run(on console: Console) throws(Failure) -> ExitStatus {
    guard paths.filter({ $0 == "-" }).count < 2 else {
      throw Failure("standard input can be read only once: name a file for one `-`")
    }
    let reader = ConfigReader(console: console)
    var fixes = FixRun(fixing, on: console, color.palette(on: console))
    var files: [LintedFile] = []
    for path in paths.isEmpty ? [nil] : paths.map(Optional.some) {
      let result = fixes.lint(try reader.read(path), isStandardInput: path == "-")
      if result.isSilentAboutStreams {
        console.say(
          "\(result.source.name) has no `streaming.on_event`: "
            + "generated clients parse every event as JSON and yield it")
      }
      files.append(LintedFile(result))
    }
    if fixing.diff { return fixes.status(otherwise: .clean) }
    // What was read from standard input goes to standard output when it is fixed.
    let output = fixing.fix && paths.contains("-") ? console.errors : console.output
    switch format {
    case .text:
      let report = TextReport(palette: color.palette(on: console), width: console.width)
      output.print(report.text(of: files))
    case .json:
      output.print(JSONReport().bytes(of: files))
    }
    return fixes.status(otherwise: failOn.isReached(by: files) ? .found : .clean)
  }
}

/// The level from which findings make a run fail.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case never
  case note
  case warning
  case error
  case fatal

  func isReached(by files: [LintedFile]) -> Bool {
    guard let level = Level(rawValue: rawValue) else { return false }
    return files.contains { $0.findings.contains { $0.isActive && $0.diagnostic.level >= level } }
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
