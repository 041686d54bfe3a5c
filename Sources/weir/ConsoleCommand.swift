import ArgumentParser

/// A subcommand that runs on any console.
protocol ConsoleCommand: ParsableCommand {
  /// Does the work.
  ///
  /// - Throws: `Failure` where the run itself can't go on.
  func run(on console: Console) throws(Failure) -> ExitStatus
}

/// Why a run could not do its work, in one sentence: lower case, no full stop; not yet escaped.
struct Failure: Error {
  let message: String

  init(_ message: String) {
    self.message = message
  }
}
