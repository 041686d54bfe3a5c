import ArgumentParser
import Checks
import Report

/// `weir checks`.
struct ChecksCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "checks", abstract: "List the checks: code, level and what each finds.",
    discussion: "In JSON each has also why it exists, a bad and a good example, and whether that is fixable.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Option(help: "How to print the list.")
  var format = Format.text

  func run(on console: Console) -> ExitStatus {
    switch format {
    case .text: console.output.print(CheckList().text(of: Catalog.all))
    case .json: console.output.print(CheckList().bytes(of: Catalog.all.map { LintedCheck(linting: $0) }))
    }
    return .clean
  }
}
