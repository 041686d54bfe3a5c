import Foundation
import TestSupport
import Testing

/// A folder stands for the recordings under it, in byte order of their paths.
@Suite struct FolderTests {
  @Test func recordingsUnderAFolderInOrder() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    let names = ["B.sse", "a/1.sse", "a/b/2.http", "a.txt", "a-b/3.sse", "z.sse"]
    for name in names { try folder.write("in/\(name)", "data: [DONE]\n\n") }
    for name in ["notes.md", "a/x.json", ".git/c.sse", "a/.hidden.sse"] {
      try folder.write("in/\(name)", "data: 1\n\n")
    }
    let run = try CommandRun(
      ["replay", "--config", "config.yml", "--format", "summary", "in"], in: folder.url)
    let played = run.output.split(separator: "\n").dropLast().map { String($0.prefix { $0 != ":" }) }
    #expect(played == ["in/B.sse", "in/a-b/3.sse", "in/a.txt", "in/a/1.sse", "in/a/b/2.http", "in/z.sse"])
    #expect(run.status == 0)
  }

  @Test func argumentsAreTakenInTheOrderGiven() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    for name in ["b.sse", "in/c.sse", "a.recorded"] { try folder.write(name, "data: [DONE]\n\n") }
    let arguments = [
      "replay", "--config", "config.yml", "--format", "summary", "b.sse", "in", "-", "a.recorded",
    ]
    let run = try CommandRun(arguments, in: folder.url, input: Array("data: 1\n\n".utf8))
    let played = run.output.split(separator: "\n").dropLast().map { String($0.prefix { $0 != ":" }) }
    #expect(played == ["b.sse", "in/c.sse", "<stdin>", "a.recorded"])
  }

  @Test func aLoopOfLinksEnds() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    try folder.write("in/a.sse", "data: [DONE]\n\n")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "in/loop"), withDestinationURL: folder.url.appending(path: "in"))
    let run = try CommandRun(
      ["replay", "--config", "config.yml", "--format", "summary", "in"], in: folder.url)
    #expect(run.output == "in/a.sse: reference: done at rule 1 after 1 event, 0 yielded\n")
  }

  @Test func lintReadsStandardInput() throws {
    let run = try CommandRun(["lint", "-"], input: Array(Configs.error.utf8))
    #expect(run.output.contains("\n --> <stdin>:2:3: #/streaming/on_event\n"))
    #expect(run.status == 1)
  }
}
