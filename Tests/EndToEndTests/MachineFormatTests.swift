import Checks
import Diagnostics
import Foundation
import TestSupport
import Testing

/// What others build on: the keys, their order, and what the numbers count.
@Suite struct MachineFormatTests {
  private static let decision = [
    "kind", "transcript", "target", "event", "line", "offset", "length", "event_type", "data", "rule",
    "decision",
    "yields",
  ]
  private static let outcome = [
    "kind", "transcript", "target", "outcome", "rule", "events", "yielded", "dropped", "after",
    "after.events",
    "after.bytes", "unfinished",
  ]
  private static let error = ["error", "error.reason", "error.class", "error.message"]

  @Test func replayKeepsItsKeys() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    let stream = "event: x\ndata: {\"kind\":[{\"a\":1}]}\n\ndata: {\"error\":\"kaput\"}\n\n: bye\n\n"
    let lines = try replay(stream, in: folder)
    #expect(
      lines == [
        #"{"kind":"decision","transcript":"<stdin>","target":"reference","event":1,"line":1,"offset":0,"length":35,"#
          + #""event_type":"x","data":"{\"kind\":[{\"a\":1}]}","rule":2,"decision":"yield","yields":1}"#,
        #"{"kind":"decision","transcript":"<stdin>","target":"reference","event":2,"line":4,"offset":35,"length":25,"#
          + #""event_type":null,"data":"{\"error\":\"kaput\"}","rule":2,"decision":"error","yields":0,"#
          + #""error":{"reason":"error_property","class":null,"message":"the object has `error`: `\"kaput\"`"}}"#,
        #"{"kind":"outcome","transcript":"<stdin>","target":"reference","outcome":"error","rule":2,"events":2,"#
          + #""yielded":1,"dropped":0,"after":{"events":0,"bytes":7},"unfinished":false,"#
          + #""error":{"reason":"error_property","class":null,"message":"the object has `error`: `\"kaput\"`"},"#
          + #""matches":[0,2],"comments":1,"gated":false,"body":"event_stream"}"#,
      ])
    #expect(jsonKeys(lines[0]) == MachineFormatTests.decision)
    #expect(jsonKeys(lines[1]) == MachineFormatTests.decision + MachineFormatTests.error)
    // New keys go last.
    #expect(
      jsonKeys(lines[2]) == MachineFormatTests.outcome + MachineFormatTests.error + [
        "matches", "comments", "gated", "body",
      ])
  }

  @Test func lintKeepsItsKeys() throws {
    let folder = try TemporaryFolder(config: Configs.error)
    let run = try CommandRun(["lint", "--format", "json", "config.yml"], in: folder.url)
    let place = [
      "file", "start", "start.line", "start.column", "start.offset", "end", "end.line", "end.column",
      "end.offset",
    ]
    let location = { (key: String) in [key] + place.map { "\(key).\($0)" } }
    let own = ["code", "level", "message", "ignored", "more", "more.type", "more.markdown", "config_ref"]
    let more =
      own + location("location") + ["labels"] + location("labels.location") + [
        "labels.message", "labels.primary", "fix", "ignored_by",
      ]
    let summary = ["files", "fatal", "error", "warning", "note", "ignored"]
    #expect(
      jsonKeys(run.output)
        == ["version", "diagnostics"] + more.map { "diagnostics.\($0)" } + ["summary"]
        + summary.map { "summary.\($0)" })
    let document = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["version"] as? Int == 1)
    #expect((document["summary"] as? [String: Int])?["error"] == 1)
    #expect((document["diagnostics"] as? [Any])?.count == 1)
  }

  @Test func checksKeepTheirKeys() throws {
    let run = try CommandRun(["checks", "--format", "json"])
    #expect(run.status == 0)
    let own = ["code", "level", "summary", "why", "bad", "good", "fixable", "openapi"]
    #expect(jsonKeys(run.output) == ["version", "checks"] + own.map { "checks.\($0)" })
    let document = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["version"] as? Int == 1)
    let checks = try #require(document["checks"] as? [[String: Any]])
    #expect(checks.map { $0["code"] as? String } == Catalog.all.map(\.code.description))
    #expect(checks.map { $0["bad"] as? String } == Catalog.all.map(\.bad))
    let fixable = checks.filter { $0["fixable"] as? Bool == true }.map { $0["code"] as? String }
    #expect(fixable.contains("Streaming/UnquotedSentinel") && !fixable.contains("Streaming/EmptyTable"))
  }

  @Test func lintWithoutFindingsIsADocument() throws {
    let run = try CommandRun(["lint", "--format", "json", "-"], input: Array(Configs.done.utf8))
    let counts = "{\"files\":1,\"fatal\":0,\"error\":0,\"warning\":0,\"note\":0,\"ignored\":0}"
    #expect(run.output == "{\"version\":1,\"diagnostics\":[],\"summary\":\(counts)}\n")
  }

  @Test(
    arguments: ["\n", "\r\n", "\r"],
    [
      "", "HTTP/1.1 100 Continue\r\n\r\nHTTP/2 200 \r\ncontent-type: text/event-stream\r\n\r\n",
      "HTTP/1.1 200 OK\na: b\n\n",
    ])
  func numbersCountFromTheStartOfTheFile(_ end: String, _ head: String) throws {
    let blocks = ["event: é\ndata: {\"a\":\ndata: 1}\n\n", "id: 1\ndata: 2\n\n", "data: [DONE]\n\n"]
    let before = head + ": hello\n\n\n".replacing("\n", with: end)
    let written = blocks.map { $0.replacing("\n", with: end) }
    let folder = try TemporaryFolder(config: Configs.done)
    let objects = try replay(before + written.joined() + "data: 3\(end)", in: folder).map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    // The comment ends at a blank line, and the blocks begin after those.
    var offset = before.utf8.count
    var line = 1 + lines(before)
    for (object, block) in zip(objects, written) {
      #expect(object["offset"] as? Int == offset)
      #expect(object["length"] as? Int == block.utf8.count)
      #expect(object["line"] as? Int == line)
      offset += block.utf8.count
      line += lines(block)
    }
    #expect(objects.map { $0["data"] as? String } == ["{\"a\":\n1}", "2", "[DONE]", nil])
    #expect(objects.map { $0["event_type"] as? String } == ["é", nil, nil, nil])
    let after = try #require(objects.last?["after"] as? [String: Int])
    #expect(after == ["events": 0, "bytes": "data: 3\(end)".utf8.count])
  }

  @Test func badUTF8IsReplacedInTheData() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    let stream = Array("data: \"".utf8) + [0xFF, 0xE2, 0x82] + Array("\"\n\n".utf8)
    let run = try CommandRun(
      ["replay", "--config", "config.yml", "--format", "json", "-"], in: folder.url, input: stream)
    #expect(run.output.contains("\"data\":\"\\\"\u{FFFD}\u{FFFD}\\\"\""))
  }

  private func replay(_ stream: String, in folder: TemporaryFolder) throws -> [String] {
    let arguments = ["replay", "--config", "config.yml", "--format", "json", "-"]
    let run = try CommandRun(arguments, in: folder.url, input: Array(stream.utf8))
    return run.output.split(separator: "\n").map(String.init)
  }

  /// How many line ends there are: LF, CR or CRLF.
  private func lines(_ text: String) -> Int {
    text.reduce(0) { $0 + ($1.isNewline ? 1 : 0) }
  }
}
