import ArgumentParser
import Checks
import Diagnostics
import Report

/// `weir checks`.
struct ChecksCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "checks", abstract: "List the checks: code, level and what each finds.")

  func run(on console: Console) -> ExitStatus {
    let codes = Catalog.all.map(\.code.description)
    let width = codes.map(\.count).max() ?? 0
    for check in Catalog.all {
      let code = check.code.description.padded(to: width)
      console.output.print("\(code)  \(check.level.rawValue.padded(to: 7))  \(check.summary)\n")
    }
    return .clean
  }
}
