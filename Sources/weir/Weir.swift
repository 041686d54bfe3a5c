import ArgumentParser
import Report

/// The command as a whole.
struct Weir: ParsableCommand {
  /// The version of the program.
  static let number = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "weir",
    abstract: "Lint the streaming rules of a Stainless config, and replay recorded streams through them.",
    discussion: """
      Exit codes: 0 nothing at or over the threshold, 1 findings or an outcome that was not wanted, \
      2 the run itself failed.
      """,
    version: "weir \(number) (lint format \(JSONReport.version), replay format \(ReplayJSONLines.version))",
    subcommands: [
      LintCommand.self, TableCommand.self, ReplayCommand.self, TargetsCommand.self, ExplainCommand.self,
      ChecksCommand.self, SchemaCommand.self,
    ])

  /// Runs a command line on a console.
  ///
  /// - Parameters:
  ///   - arguments: the words after the program's name.
  ///   - console: the streams, the folder and the environment to use.
  /// - Returns: the status to exit with; a bad flag is `failed`, not ArgumentParser's 64.
  static func run(_ arguments: [String], on console: Console) -> ExitStatus {
    do {
      var command = try parseAsRoot(arguments)
      if let command = command as? any ConsoleCommand { return try command.run(on: console) }
      if command is Weir {
        console.errors.print(helpMessage() + "\n")
        return .failed
      }
      // What is left is ArgumentParser's own: it throws the help that was asked for.
      try command.run()
      return .clean
    } catch let failure as Failure {
      console.say(failure.message)
      return .failed
    } catch {
      let message = fullMessage(for: error)
      guard exitCode(for: error).isSuccess else {
        // It quotes the command line, in which a script may have put what is not its own.
        for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
          console.errors.print(lineGuarded(escapedForTerminal(line)) + "\n")
        }
        return .failed
      }
      console.output.print(message + "\n")
      return .clean
    }
  }
}
