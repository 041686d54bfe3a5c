import ArgumentParser
import Checks
import Diagnostics
import Report

/// `weir explain`.
struct ExplainCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say why a check exists, with a bad and a good example.")

  @Argument(
    help: "The check's code, such as Streaming/ShadowedRule.",
    completion: .list(Catalog.all.map(\.code.description)))
  var code: String

  @OptionGroup var color: ColorOption

  func run(on console: Console) throws(Failure) -> ExitStatus {
    guard let check = Catalog.check(named: Code(code)) else {
      let hint =
        Catalog.suggestion(for: code).map { "did you mean `\($0)`?" } ?? "`weir checks` lists them all"
      throw Failure("there is no check \(quoted(code)): \(hint)")
    }
    let page = ExplainPage(palette: color.palette(on: console), width: min(console.width, 100))
    console.output.print(page.text(of: check))
    return .clean
  }
}
