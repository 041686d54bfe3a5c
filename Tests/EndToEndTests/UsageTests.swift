import ArgumentParser
import Checks
import Diagnostics
import TestSupport
import Testing

@testable import weir

/// What the command says about itself, and what it makes of flags it does not know.
@Suite struct UsageTests {
  private static let subcommands = ["lint", "table", "replay", "explain", "checks", "schema"]

  @Test func versionNamesTheFormats() throws {
    let run = try CommandRun(["--version"])
    #expect(run.output == "weir 0.1.0 (lint format 1, replay format 1)\n")
    #expect(run.errors.isEmpty)
    #expect(run.status == 0)
  }

  @Test(arguments: ["--help", "-h", "help"]) func helpListsTheSubcommandsAndExitCodes(_ flag: String) throws {
    let run = try CommandRun([flag])
    for subcommand in UsageTests.subcommands { #expect(run.output.contains("  \(subcommand) ")) }
    #expect(run.output.contains("Exit codes: 0"))
    #expect(run.errors.isEmpty)
    #expect(run.status == 0)
  }

  @Test(arguments: subcommands) func everySubcommandHasHelp(_ name: String) throws {
    let run = try CommandRun([name, "--help"])
    #expect(run.output.contains("USAGE: weir \(name)"))
    #expect(run.status == 0)
  }

  @Test(arguments: [
    [], ["lnit"], ["lint", "--nope"], ["lint", "--format", "xml"], ["lint", "--fail-on", "never-ever"],
    ["lint", "--color", "blue"], ["table", "--format", "json"], ["table", "a", "b"], ["replay"],
    ["replay", "--config"], ["replay", "--expect", "success", "a.sse"],
    ["replay", "--format", "yaml", "a.sse"],
    ["explain"], ["explain", "a", "b"], ["checks", "all"], ["checks", "--format", "yaml"], ["schema", "all"],
  ])
  func aBadCommandLineFails(_ arguments: [String]) throws {
    let run = try CommandRun(arguments)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
    #expect(run.status == 2)
  }

  @Test func aBadValueIsAnsweredWithTheAcceptedOnes() throws {
    let run = try CommandRun(["replay", "--expect", "success", "a.sse"])
    #expect(run.errors.contains("'success' is invalid for '--expect <expect>'"))
    #expect(run.errors.contains("done") && run.errors.contains("end") && run.errors.contains("error"))
  }

  @Test func checksListsTheCatalog() throws {
    let run = try CommandRun(["checks"])
    let codes = run.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    #expect(codes == Catalog.all.map(\.code.description))
    #expect(run.output.contains(/(?m)^Streaming\/ShadowedRule +error +a rule that no event can reach$/))
    #expect(run.status == 0)
  }

  @Test func tableShowsTheRulesInOrder() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    let run = try CommandRun(["table", "config.yml"], in: folder.url)
    #expect(
      run.output == """
        config.yml: 2 rules, the first match wins
        rule  matches                    does
           1  data starts with `[DONE]`  done
           2  every other event          yield, error if the object has `error`

        """)
    #expect(run.status == 0)
  }

  @Test func tableSaysWhatHappensToTheRest() throws {
    let config = """
      streaming:
        on_event:
        - {event_type: ping, handle: continue}
        - {event_type: [a, null], data_starts_with: x, handle: error}
        - {event_type: null, handle: yield}

      """
    let run = try CommandRun(["table", "-"], input: Array(config.utf8))
    #expect(
      run.output == """
        <stdin>: 3 rules, the first match wins
        rule  matches                                               does
           1  event is `ping`                                       skip
           2  data starts with `x` and event is `a` or has no name  error
           3  event has no name                                     yield
           -  every other event                                     drop

        """)
  }
}
