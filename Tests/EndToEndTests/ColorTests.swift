import TestSupport
import Testing

/// Colours are for terminals, and for who asks for them.
@Suite struct ColorTests {
  private struct Wish: Sendable, CustomTestStringConvertible {
    var flag: String?
    var environment: [String: String] = [:]
    var isTerminal = false
    let isColored: Bool

    var testDescription: String { "\(flag ?? "-") \(environment) \(isTerminal ? "terminal" : "pipe")" }
  }

  private static let wishes = [
    Wish(isColored: false),
    Wish(isTerminal: true, isColored: true),
    Wish(environment: ["TERM": "dumb"], isTerminal: true, isColored: false),
    Wish(environment: ["NO_COLOR": "1"], isTerminal: true, isColored: false),
    Wish(environment: ["NO_COLOR": ""], isTerminal: true, isColored: true),
    Wish(environment: ["FORCE_COLOR": "1"], isColored: true),
    Wish(environment: ["FORCE_COLOR": "0"], isColored: false),
    Wish(environment: ["FORCE_COLOR": ""], isColored: false),
    Wish(environment: ["FORCE_COLOR": "1", "NO_COLOR": "1"], isColored: false),
    Wish(flag: "always", isColored: true),
    Wish(flag: "always", environment: ["NO_COLOR": "1"], isColored: true),
    Wish(flag: "never", environment: ["FORCE_COLOR": "1"], isTerminal: true, isColored: false),
    Wish(flag: "auto", isTerminal: true, isColored: true),
    Wish(flag: "auto", isColored: false),
  ]

  @Test(arguments: wishes) private func colors(_ wish: Wish) throws {
    let folder = try TemporaryFolder(config: Configs.error)
    try folder.write("good.yml", Configs.done)
    try folder.write("a.sse", "data: [DONE]\n\n")
    let flag = wish.flag.map { ["--color", $0] } ?? []
    for arguments in [
      ["lint", "config.yml"], ["table", "good.yml"], ["replay", "--config", "good.yml", "a.sse"],
      ["explain", "YAML/Syntax"],
    ] {
      let run = try CommandRun(
        arguments + flag, in: folder.url, environment: wish.environment, isTerminal: wish.isTerminal)
      #expect(run.output.contains("\u{1B}[") == wish.isColored, "\(arguments)")
    }
  }

  @Test func jsonHasNone() throws {
    let folder = try TemporaryFolder(config: Configs.error)
    let run = try CommandRun(
      ["lint", "--format", "json", "--color", "always", "config.yml"], in: folder.url, isTerminal: true)
    #expect(!run.output.contains("\u{1B}"))
  }
}
