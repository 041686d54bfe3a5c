import ArgumentParser

extension LintCommand {
  /// The command of a line with nothing but paths after `lint`, as `parseAsRoot` would make it; nil for any other line.
  ///
  /// ArgumentParser takes longer to find out what it is asked for than linting a config does, and hooks and editors,
  /// which wait for it, ask for no more than this.
  ///
  /// - Parameter arguments: the words after the program's name.
  init?(plain arguments: [String]) {
    let paths = arguments.dropFirst()
    guard arguments.first == "lint", paths.allSatisfy({ $0 == "-" || $0.utf8.first != UInt8(ascii: "-") })
    else {
      return nil
    }
    self.init()
    self.paths = Array(paths)
    format = .text
    failOn = .error
    color = ColorOption()
    color.color = .auto
  }
}
