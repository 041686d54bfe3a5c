import ArgumentParser
import Report

/// When to use colours.
struct ColorOption: ParsableArguments {
  enum Choice: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never
  }

  @Option(help: "When to use colours.")
  var color = Choice.auto

  /// The palette for a console: the flag, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal.
  func palette(on console: Console) -> Palette {
    let isSet = { (name: String) in console.environment(name).map { !$0.isEmpty } ?? false }
    return switch color {
    case .always: .ansi
    case .never: .plain
    case .auto where isSet("NO_COLOR"): .plain
    case .auto where isSet("FORCE_COLOR") && console.environment("FORCE_COLOR") != "0": .ansi
    case .auto: console.isTerminal && console.environment("TERM") != "dumb" ? .ansi : .plain
    }
  }
}
