import Foundation
import TestSupport
import Testing

/// Input that is not what was asked for: one clear sentence each, and the right exit code.
@Suite struct BadInputTests {
  // MARK: - Configs

  @Test(arguments: [["lint", "no.yml"], ["table", "no.yml"], ["replay", "--config", "no.yml", "a.sse"]])
  func aMissingConfig(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try expectFailure(arguments, folder, "there is no file `no.yml`")
  }

  @Test func aFolderInPlaceOfAConfig() throws {
    let folder = try TemporaryFolder()
    try folder.write("sub/config.yml", Configs.done)
    try expectFailure(["table", "sub"], folder, "`sub` is a folder: name the config in it")
    try expectFailure(
      ["lint", "sub"], folder, "`sub` is a folder: name the config in it, or a pattern such as `sub/*.yml`")
  }

  /// A file that opens and then fails to be read, which even root can't.
  private static let unreadable = "/proc/self/mem"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: unreadable))) func anUnreadableFile() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    let message = "can't read `\(BadInputTests.unreadable)`: input/output error"
    try expectFailure(["lint", BadInputTests.unreadable], folder, message)
    try expectFailure(
      ["replay", "--format", "json", BadInputTests.unreadable], folder, message, "using config.yml")
  }

  @Test func aConfigWithoutStreaming() throws {
    let folder = try TemporaryFolder(config: "organization:\n  name: x\n")
    let lint = try CommandRun(["lint", "config.yml"], in: folder.url)
    #expect(
      lint.errors
        == "weir: config.yml has no `streaming.on_event`: generated clients parse every event as JSON and yield it\n"
    )
    #expect(lint.output == "0 errors, 0 warnings in 1 file\n")
    #expect(lint.status == 0)
    let table = try CommandRun(["table", "config.yml"], in: folder.url)
    #expect(
      table.output == "config.yml: no `streaming.on_event`, so every event is parsed as JSON and yielded\n")
    #expect(table.status == 0)
    let stream = Array("data: [DONE]\n\n".utf8)
    let replay = try CommandRun(["replay", "--config", "config.yml", "-"], in: folder.url, input: stream)
    #expect(
      replay.output == """
        <stdin>
         event   line  rule  decision  name   data
             1      1     -  error     -      [DONE]
                             the data is not JSON: `D` at byte 2 of `[DONE]`
        reference: error after 1 event, 0 yielded

        """)
    #expect(replay.status == 1)
  }

  @Test(arguments: [
    ("", "fatal[Config/NotAMapping]: the config is empty: expected a mapping of sections\n"),
    ("\n# nothing\n", "fatal[Config/NotAMapping]: the config is empty: expected a mapping of sections\n"),
    ("- a\n", "fatal[Config/NotAMapping]: the config is a list, not a mapping of sections\n"),
    ("a: \u{1}\u{2}\n", "fatal[YAML/Encoding]: "),
    ("a: [\n", "fatal[YAML/Syntax]: "),
  ])
  func aConfigThatIsNone(_ config: String, _ finding: String) throws {
    let folder = try TemporaryFolder(config: config)
    let lint = try CommandRun(["lint", "config.yml"], in: folder.url)
    #expect(lint.output.hasPrefix(finding), "\(lint.output)")
    #expect(lint.output.hasSuffix("1 fatal, 0 errors, 0 warnings in 1 file\n"))
    #expect(lint.errors.isEmpty)
    #expect(lint.status == 1)
    for arguments in [["table", "config.yml"], ["replay", "--config", "config.yml", "-"]] {
      let run = try CommandRun(arguments, in: folder.url)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix(finding))
      #expect(
        run.errors.hasSuffix("\nweir: config.yml can't be used as it is: fix the errors above first\n"))
      #expect(run.status == 2)
    }
  }

  @Test func aBinaryConfig() throws {
    let folder = try TemporaryFolder()
    try folder.write("config.yml", [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0xFF, 0xFE, 0x80, 10, 0, 0])
    let run = try CommandRun(["lint", "config.yml"], in: folder.url)
    #expect(run.output.contains("fatal[YAML/Encoding]: "))
    #expect(run.output.hasSuffix("\n1 fatal, 0 errors, 0 warnings in 1 file\n"))
    #expect(run.status == 1)
  }

  /// Rules that can't be read in full would be replayed as something the config does not say.
  @Test func aConfigWithABrokenRule() throws {
    let folder = try TemporaryFolder(
      config: "streaming:\n  on_event:\n  - kind: fallthrough\n    handle: yelid\n")
    let run = try CommandRun(["replay", "--config", "config.yml", "-"], in: folder.url)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("error[Streaming/UnknownHandler]"))
    #expect(run.errors.hasSuffix("weir: config.yml can't be used as it is: fix the errors above first\n"))
    #expect(run.status == 2)
  }

  // MARK: - Recordings

  @Test func aMissingRecording() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    try folder.write("a.sse", "data: 1\n\n")
    try expectFailure(
      ["replay", "--config", "config.yml", "a.sse", "no.sse"], folder, "there is no file or folder `no.sse`")
  }

  @Test func aFolderWithoutRecordings() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    try folder.write("empty/notes.md", "none\n")
    try expectFailure(
      ["replay", "--config", "config.yml", "empty"], folder, "`empty` holds no .sse, .txt or .http file")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/zero"))) func aDevice() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    try expectFailure(
      ["replay", "--config", "config.yml", "/dev/zero"], folder,
      "`/dev/zero` is a device or a socket, not a file or folder")
  }

  private static let strangers: [(String, [UInt8], String)] = [
    ("empty", [], "the body is empty: the server sent nothing, or nothing was recorded"),
    ("binary", [0x89, 0x50, 0x4E, 0x47, 0, 0, 1, 0xFF], "this is binary data, not an event stream"),
    (
      "gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xCB, 0x48],
      "this body is compressed, so no event can be read: decompress it, or record it with `curl --compressed`"
    ),
    (
      "html", Array("<!doctype html>\n<title>502 Bad Gateway</title>\n".utf8),
      "this is an HTML or XML page, not an event stream: usually the error page of a proxy or gateway"
    ),
    (
      "json", Array("{\"error\":{\"message\":\"no such model\"}}\n".utf8),
      "this is a JSON document, not an event stream: the server answered with an error body or without streaming"
    ),
    (
      "prose", Array("nothing to see here\n".utf8),
      "this is not an event stream: it begins with neither a `data`, `event`, `id` or `retry` field nor a comment"
    ),
  ]

  @Test(arguments: strangers.indices, [false, true])
  func whatIsNoEventStream(_ index: Int, _ hasHead: Bool) throws {
    let (name, body, sentence) = BadInputTests.strangers[index]
    let folder = try TemporaryFolder(config: Configs.done)
    let head = hasHead ? "HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\n\r\n" : ""
    try folder.write("\(name).http", Array(head.utf8) + body)
    let arguments = ["replay", "--config", "config.yml", "\(name).http"]

    let text = try CommandRun(arguments, in: folder.url)
    #expect(text.output == "\(name).http\(hasHead ? ": HTTP 502, text/html" : "")\n\(sentence)\n")
    #expect(text.errors.isEmpty)
    #expect(text.status == 1)

    let summary = try CommandRun(arguments + ["--format", "summary"], in: folder.url)
    #expect(summary.output == "\(name).http: \(sentence)\n")
    #expect(summary.status == 1)

    let json = try CommandRun(arguments + ["--format", "json"], in: folder.url)
    #expect(json.output.hasPrefix("{\"kind\":\"outcome\",\"transcript\":\"\(name).http\""))
    #expect(json.errors == "\(name).http: \(sentence)\n")
    #expect(json.status == 1)
  }

  @Test func oneStrangerAmongMany() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    try folder.write("in/a.sse", "data: [DONE]\n\n")
    try folder.write("in/b.txt", "<html>")
    let arguments = ["replay", "--config", "config.yml", "--format", "summary", "in"]
    let run = try CommandRun(arguments, in: folder.url)
    #expect(
      run.output.hasSuffix(
        "\n1 transcript: 1 done, 0 end, 0 error; 1 event, 0 yielded; 1 file is no event stream\n"))
    #expect(run.status == 1)
  }

  private func expectFailure(
    _ arguments: [String], _ folder: TemporaryFolder, _ message: String, _ before: String? = nil
  ) throws {
    let run = try CommandRun(arguments, in: folder.url)
    #expect(run.errors == (before.map { "weir: \($0)\n" } ?? "") + "weir: \(message)\n")
    #expect(run.output.isEmpty)
    #expect(run.status == 2)
  }
}
