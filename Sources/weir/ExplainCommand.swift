import ArgumentParser
import Checks
import Diagnostics
import Report

/// `weir explain`.
struct ExplainCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say why a check exists, with a bad and a good example.")

  @Argument(
    help: "The check's code, such as Streaming/ShadowedRule, or its name alone, in any case.",
    completion: .list(Catalog.all.map(\.code.description)))
  var code: String

  @OptionGroup var color: ColorOption

  func run(on console: Console) throws(Failure) -> ExitStatus {
    let checks = Catalog.checks(called: code)
    guard let check = checks.first else {
      let hint =
        Catalog.suggestion(for: code).map { "did you mean `\($0)`?" } ?? "`weir checks` lists them all"
      throw Failure("there is no check \(quoted(code)): \(hint)")
    }
    guard checks.count == 1 else {
      throw Failure(
        "there is more than one check \(quoted(code)): name \(quotedList(checks.map(\.code.description)))")
    }
    let page = ExplainPage(palette: color.palette(on: console), width: min(console.width, 100))
    console.output.print(page.text(of: LintedCheck(linting: check)))
    return .clean
  }
}

extension LintedCheck {
  /// Lints the bad example of a check.
  init(linting check: Check) {
    let (source, findings) = check.lint(example: check.bad)
    self.init(check, bad: LintedFile(source, findings))
  }
}
