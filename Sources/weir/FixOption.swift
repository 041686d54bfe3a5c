import ArgumentParser

/// Whether to change what is wrong.
struct FixOption: ParsableArguments {
  @Flag(
    help:
      "Apply the safe fixes to the configs; what - reads is printed fixed, its findings on standard error.")
  var fix = false

  @Flag(help: "Print what --fix would change as a unified diff, and write nothing.")
  var diff = false

  @Flag(help: "With --fix or --diff: also remove what has no effect, such as rules that can never match.")
  var unsafe = false

  /// Whether anything is to be fixed or shown fixed.
  var isOn: Bool { fix || diff }

  /// Where reports are printed: what `-` reads goes to standard output when it is fixed.
  func reportConsole(_ console: Console, _ configs: [String?]) -> Console {
    fix && configs.contains("-") ? console.printingOnErrors : console
  }

  func validate() throws {
    if fix, diff {
      throw ValidationError("--fix writes and --diff only shows: give one of them")
    }
    if unsafe, !fix, !diff {
      throw ValidationError("--unsafe says which fixes to apply: give --fix or --diff with it")
    }
  }
}
