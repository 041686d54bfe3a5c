import ArgumentParser
import Checks
import Report

/// `weir table`.
struct TableCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Print the validated priority table of a config.")

  @Argument(help: "The config; - is standard input.", completion: .file(extensions: ["yml", "yaml"]))
  var path: String?

  @OptionGroup var color: ColorOption

  func run(on console: Console) throws(Failure) -> ExitStatus {
    let palette = color.palette(on: console)
    let config = try UsableConfig(ConfigReader(console: console).read(path), on: console, palette)
    console.output.print(
      TableReport(palette: palette, width: console.width).text(of: config.table, in: config.name))
    return .clean
  }
}
