import Foundation
import TestSupport
import Testing

/// `lint --output FORMAT[:PATH]`: which reports are written, and where.
@Suite struct OutputTests {
  private static let line =
    "config.yml:2:3: error[Streaming/EmptyTable] a table without rules drops every event\n"
  private static let summary = "1 error, 0 warnings in 1 file\n"
  private static let command =
    "::error file=config.yml,line=2,endLine=2,col=3,endColumn=15,title=Streaming/EmptyTable::"
    + "a table without rules drops every event%0Ahelp: leave `on_event` out to yield every event, or add rules\n"

  private func lint(
    _ arguments: String..., in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> CommandRun {
    try CommandRun(["lint"] + arguments + ["config.yml"], in: folder.url, environment: environment)
  }

  private func read(_ path: String, in folder: TemporaryFolder) throws -> String {
    String(decoding: try Fixtures.bytes(folder.url.appending(path: path)), as: UTF8.self)
  }

  @Test(arguments: ["--output", "--format"]) func bothNamesAreOneOption(_ flag: String) throws {
    let folder = try TemporaryFolder(config: Configs.error)
    let run = try lint(flag, "concise", in: folder)
    #expect(run.output == OutputTests.line + OutputTests.summary)
    #expect(run.status == 1)
    let both = try lint("--format", "concise", "--output", "github", in: folder)
    #expect(both.output == run.output + OutputTests.command)
  }

  @Test func withPathsTextIsPrintedAsWell() throws {
    let folder = try TemporaryFolder(config: Configs.error)
    try folder.write("old.json", String(repeating: "x", count: 10_000))
    let text = try lint(in: folder)
    let run = try lint(
      "--output", "json:old.json", "--output", "concise:a:b", "--output", "text:t", in: folder)
    #expect(run.output == text.output)
    #expect(run.errors.isEmpty && run.status == 1)
    #expect(try read("a:b", in: folder) == OutputTests.line + OutputTests.summary)
    #expect(try read("t", in: folder) == text.output)
    #expect(try read("old.json", in: folder) == lint("--output", "json", in: folder).output)
  }

  @Test(arguments: ["json", "sarif", "junit", "rdjson"]) func aDocumentMayBePrintedAlone(_ format: String)
    throws
  {
    let folder = try TemporaryFolder(config: Configs.error)
    let alone = try lint("--output", format, "--output", "text:t", in: folder)
    #expect(alone.output.contains("Streaming/EmptyTable") && alone.status == 1)
    for other in ["text", "github", "json", "junit"] {
      let run = try lint("--output", other, "--output", format, in: folder)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(
        run.errors.contains(" report can't be printed together with another one: give it a path, as in `--"))
    }
  }

  @Test func colorsAreForTheTerminalOnly() throws {
    let folder = try TemporaryFolder(config: Configs.error)
    let run = try lint("--color", "always", "--output", "text:t", in: folder)
    #expect(run.output.contains("\u{1B}["))
    #expect(try !read("t", in: folder).contains("\u{1B}"))
  }

  // MARK: - GitHub

  @Test func onGitHubTheCommandsFollowTheText() throws {
    let folder = try TemporaryFolder(config: Configs.error)
    let environment = ["GITHUB_ACTIONS": "true"]
    let text = try lint(in: folder).output
    #expect(try lint(in: folder, environment: environment).output == text + OutputTests.command)
    #expect(
      try lint("--output", "concise", in: folder, environment: environment).output
        == OutputTests.line + OutputTests.summary + OutputTests.command)
    #expect(
      try lint("--output", "sarif:s", in: folder, environment: environment).output
        == text + OutputTests.command)
    #expect(
      try lint("--output", "github", in: folder, environment: environment).output == OutputTests.command)
    #expect(try lint("--output", "github:g", in: folder, environment: environment).output == text)
    for quiet in [["GITHUB_ACTIONS": "false"], ["GITHUB_ACTIONS": ""], ["CI": "true"]] {
      #expect(try lint(in: folder, environment: quiet).output == text)
    }
    let json = try lint("--output", "json", in: folder, environment: environment).output
    _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
  }

  // MARK: - What can't be

  @Test(arguments: [
    ("jsno", "there is no format `jsno`: did you mean `json`? expected "),
    ("html:x", "there is no format `html`: expected "),
    ("", "there is no format ``: expected "),
    ("JSON", "there is no format `JSON`: did you mean `json`? expected "),
  ])
  func anUnknownFormat(_ format: String, _ message: String) throws {
    let folder = try TemporaryFolder(config: Configs.error)
    let run = try lint("--output", format, in: folder)
    let all = "`text`, `concise`, `json`, `sarif`, `github`, `junit` or `rdjson`"
    #expect(run.errors == "weir: \(message)\(all)\n")
    #expect(run.output.isEmpty && run.status == 2)
  }

  @Test(arguments: [
    ("json:no/report.json", "can't write the json report to `no/report.json`: there is no folder `no`"),
    ("sarif:.", "can't write the sarif report to `.`: it is a folder"),
    ("text:config.yml/x", "can't write the text report to `config.yml/x`: not a directory"),
  ])
  func aReportThatCanNotBeWritten(_ output: String, _ message: String) throws {
    let folder = try TemporaryFolder(config: Configs.done)
    let run = try lint("--output", output, "--output", "json:fine.json", in: folder)
    #expect(run.errors == "weir: \(message)\n")
    #expect(run.output == "0 errors, 0 warnings in 1 file\n")
    #expect(try read("fine.json", in: folder).contains("\"files\":1"))
    #expect(run.status == 2)
  }

  @Test(arguments: [
    (["json:"], "`json:` names no file: expected a path after the colon, or no colon to print it"),
    (
      ["json:a", "text:./b/../a"],
      "two reports can't both be written to `./b/../a`: give each a path of its own"
    ),
    (["text:link"], "`link` is a config that was checked: a report can't be written over it"),
    (["text:./config.yml"], "`./config.yml` is a config that was checked: a report can't be written over it"),
  ])
  func aPathThatMakesNoSense(_ outputs: [String], _ message: String) throws {
    let folder = try TemporaryFolder(config: Configs.error)
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link").path, withDestinationPath: "config.yml")
    let flags = outputs.flatMap { ["--output", $0] }
    for paths in [["config.yml"], []] {
      let run = try CommandRun(["lint"] + flags + paths, in: folder.url)
      #expect(run.errors.hasSuffix("weir: \(message)\n"))
      #expect(run.output.isEmpty && run.status == 2)
    }
    #expect(try read("config.yml", in: folder) == Configs.error)
  }
}
