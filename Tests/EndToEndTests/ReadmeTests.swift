import Foundation
import TestSupport
import Testing

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
  private let readme: String

  init() throws {
    readme = String(decoding: try Fixtures.bytes(Fixtures.root.appending(path: "README.md")), as: UTF8.self)
  }

  /// The texts between fences of a kind, in order.
  private func fenced(_ kind: String) -> [Substring] {
    readme.components(separatedBy: "\n```\(kind)\n").dropFirst().map {
      $0.prefix(upTo: $0.range(of: "```")?.lowerBound ?? $0.endIndex)
    }
  }

  @Test func showsWhatTheFirstCommandPrints() throws {
    let command = try #require(fenced("sh").first { $0.contains("swift run") })
    #expect(command.contains("for config in before after"))
    #expect(
      command.contains(
        "replay --config Fixtures/cases/done-$config/config.yml Fixtures/vllm/chat-stop-token.http"))
    let printed = try ["before", "after"].map { config in
      try CommandRun(
        [
          "replay", "--config", "Fixtures/cases/done-\(config)/config.yml",
          "Fixtures/vllm/chat-stop-token.http",
        ],
        in: Fixtures.root
      ).output
    }
    #expect(fenced("text").first.map(String.init) == printed.joined())
  }

  @Test func everyIgnoreItShowsIsNeeded() throws {
    let config = try #require(fenced("yaml").first { $0.contains("weir: ignore") })
    let run = try CommandRun(["lint", "--fail-on", "note", "-"], input: Array(config.utf8))
    #expect(run.output == "0 errors, 0 warnings, 3 ignored in 1 file\n")
  }

  @Test func namesEveryCommand() throws {
    let help = try CommandRun(["--help"]).output
    let commands = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
      .compactMap { $0.wholeMatch(of: #/  ([a-z]+) .*/#)?.1 }
    #expect(!commands.isEmpty)
    for command in commands { #expect(readme.contains("| `weir \(command)")) }
  }
}
