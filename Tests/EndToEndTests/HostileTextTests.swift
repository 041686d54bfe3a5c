import Foundation
import Report
import TestSupport
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What comes from configs, transcripts and file names is not ours: nothing in it may act where it is printed.
@Suite struct HostileTextTests {
  /// A terminal's escape, a workflow command of GitHub and of Azure, a mark that turns the direction of text.
  private static let hostile =
    "\u{1B}[31m::error::x\n::set-output name=a::b\r\n##vso[task.x]y\u{202E}z\u{9B}2J\u{7}\u{2028}::warning::w"

  /// The same as a double-quoted scalar of YAML.
  private static let scalar =
    "\"\\e[31m::error::x\\n::set-output name=a::b\\r\\n##vso[task.x]y\\u202Ez\\x9B2J\\a\\u2028::warning::w\""

  private static let configs = [
    "\(scalar): 1\nstreaming: {\(scalar): 1, on_event: []}\n",
    "streaming:\n  on_event:\n  - {data_starts_with: \(scalar), handle: done}\n  - {event_type: \(scalar), handle: yield, error_property: \(scalar)}\n",
    "streaming:\n  on_event:\n  - {data_starts_with: \(scalar), handle: \(scalar)}\n  - {kind: \(scalar), \(scalar): 1}\n",
    "a: [\n::error::x\n##vso[task]\n",
    "::error::x: 1\n::error::x: 2\nstreaming: *::error\n",
    "a: \u{1B}[31m\u{202E}\n",
  ]

  @Test(
    arguments: configs.indices,
    ["config.yml", "::error::x\n::error::y\u{1B}[31m\u{202E}.yml", "  ::error::.yml"])
  func aConfig(_ index: Int, _ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(name, HostileTextTests.configs[index])
    for arguments in [["lint"], ["table"], ["replay", "--config"]] {
      let transcript = arguments[0] == "replay" ? ["-"] : []
      expectHarmless(try CommandRun(arguments + [name] + transcript, in: folder.url))
    }
    expectHarmless(try CommandRun(["lint"] + [name, name], in: folder.url, width: 40))
  }

  /// Beside what `expectHarmless` looks at, a report must not end before its end: JSON and XML are parsed.
  @Test(
    arguments: configs.indices,
    ["config.yml", "::error::x\n::error::y\u{1B}[31m\u{202E}]]>.yml", "  ::error::,line=1%0A<b>&.yml"])
  func aConfigInEveryFormat(_ index: Int, _ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(name, HostileTextTests.configs[index])
    for format in ReportFormat.all {
      let run = try CommandRun(["lint", "--output", format.name, name], in: folder.url)
      switch format.name {
      case "github":
        for line in run.output.split(separator: "\n") {
          // One command a line, with one `::` on each side of its properties.
          #expect(["::error file=", "::warning file=", "::notice file="].contains { line.hasPrefix($0) })
          let properties = line.dropFirst(2).prefix(
            upTo: line.dropFirst(2).range(of: "::")?.lowerBound ?? line.endIndex)
          #expect(["title=YAML/", "title=Config/", "title=Streaming/"].contains { properties.contains($0) })
        }
        expectHarmless(run.output.split(separator: "\n").map { "> \($0)\n" }.joined())
      case "junit":
        #expect(XMLParser(data: Data(run.output.utf8)).parse())
        expectHarmless(run)
      case "json", "sarif", "rdjson":
        _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        expectHarmless(run)
      default: expectHarmless(run)
      }
    }
  }

  private static let transcripts = [
    "event: \(hostile)\ndata: \(hostile)\n\n",
    "data: \u{1B}]0;title\u{7}\ndata: ::error::x\n\n",
    "data: {\"error\":\"\u{1B}[31m\u{202E}::error::\"}\n\n",
    "data: \"::error::\"\n\n", "::error::x\n\ndata: 1\n\n", "<html>\u{1B}[31m", "{\"\u{1B}\":1}",
    "HTTP/1.1 200 \u{1B}[31m\r\ncontent-type: \u{1B}[31m::error::\u{202E}\r\n\r\ndata: 1\n\n",
  ]

  @Test(
    arguments: transcripts.indices,
    ["a.sse", "::error::x\n::error::y\u{1B}[31m\u{202E}.sse", "\u{2003}::error::.sse"])
  func aTranscript(_ index: Int, _ name: String) throws {
    let folder = try TemporaryFolder(config: Configs.done)
    try folder.write("in/\(name)", HostileTextTests.transcripts[index])
    for format in ["text", "summary"] {
      let arguments = ["replay", "--config", "config.yml", "--format", format]
      expectHarmless(try CommandRun(arguments + ["in/\(name)"], in: folder.url))
      expectHarmless(try CommandRun(arguments + [name], in: folder.url.appending(path: "in")))
      expectHarmless(try CommandRun(arguments + ["in", "in"], in: folder.url, width: 10))
    }
    let json = try CommandRun(["replay", "--config", "config.yml", "--format", "json", "in"], in: folder.url)
    for line in json.output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["transcript"] as? String == "in/\(name)")
    }
    #expect(!json.output.contains("\u{1B}") && !json.output.contains("\u{7}"))
    expectHarmless(json.errors)
  }

  @Test(arguments: [
    ["lint"], ["table"], ["replay", "--config", "config.yml"], ["explain"], ["--format"], [],
    ["lint", "--output"], ["lint", "--stdin-name"],
  ])
  func argumentsThatNameNothing(_ arguments: [String]) throws {
    let folder = try TemporaryFolder(config: Configs.done)
    let run = try CommandRun(arguments + [HostileTextTests.hostile], in: folder.url)
    #expect(run.status == 2)
    expectHarmless(run)
  }

  @Test func aTranscriptWithAColoredTable() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    let run = try CommandRun(
      ["replay", "--config", "config.yml", "--color", "always", "-"], in: folder.url,
      input: Array("data: \u{1B}[2J\n\n".utf8))
    #expect(!run.output.contains("\u{1B}[2J"))
    #expect(run.output.contains("\\u{1b}[2J"))
  }

  private func expectHarmless(_ run: CommandRun) {
    expectHarmless(run.output)
    expectHarmless(run.errors)
  }

  private func expectHarmless(_ text: String) {
    let strangers = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    #expect(strangers.isEmpty, "\(text.debugDescription)")
    for line in text.split(separator: "\n") {
      #expect(!line.drop(while: \.isWhitespace).hasPrefix("::"), "\(line)")
      #expect(!line.contains("##[") && !line.contains("##vso["), "\(line)")
    }
  }
}
