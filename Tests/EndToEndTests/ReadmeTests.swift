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

  /// The action's and pre-commit's recipes are tried by `Tests/Live/tools.sh`.
  @Test func ciCommandsRun() throws {
    let folder = try TemporaryFolder()
    try folder.write("stainless.yml", Configs.done)
    try folder.write("recordings/a.sse", "data: {}\n\ndata: [DONE]\n\n")
    let commands = try ciSection().matches(of: /weir ((?:lint|replay|schema)[^>`\n]*)/).map { $0.1 }
    #expect(Set(commands.map { $0.prefix { $0 != " " } }) == ["lint", "replay", "schema"])
    for command in commands {
      let run = try CommandRun(command.split(separator: " ").map(String.init), in: folder.url)
      #expect(run.status == 0, "weir \(command): \(run.errors)")
    }
  }

  @Test func ciNamesFilesThatAreThere() throws {
    let section = try ciSection()
    let matcher = try #require(section.firstMatch(of: /::add-matcher::([^']+)'/)?.1)
    #expect(section.contains("](\(matcher))"))
    #expect(FileManager.default.fileExists(atPath: Fixtures.root.appending(path: String(matcher)).path))
    let schema = try #require(section.firstMatch(of: /# yaml-language-server: \$schema=(.+)/)?.1)
    #expect(section.contains("`weir schema > \(schema)`"))
    #expect(
      try CommandRun(["schema", "--help"]).output.contains("# yaml-language-server: $schema=\(schema)"))
    let manifest = try Fixtures.bytes(Fixtures.root.appending(path: ".pre-commit-hooks.yaml"))
    let hooks = String(decoding: manifest, as: UTF8.self).matches(of: /- id: (.+)/).map { $0.1 }
    #expect(hooks == ["weir-lint", "weir-lint-system"])
    for hook in hooks { #expect(section.contains("`\(hook)`")) }
  }

  private func ciSection() throws -> Substring {
    let start = try #require(readme.range(of: "\n## In CI\n"))
    let rest = readme[start.upperBound...]
    return rest.prefix(upTo: rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)
  }

  @Test func namesEveryCommand() throws {
    let help = try CommandRun(["--help"]).output
    let commands = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
      .compactMap { $0.wholeMatch(of: #/  ([a-z]+) .*/#)?.1 }
    #expect(!commands.isEmpty)
    for command in commands { #expect(readme.contains("| `weir \(command)")) }
  }
}
