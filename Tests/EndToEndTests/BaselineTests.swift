import Foundation
import TestSupport
import Testing

/// A baseline as a team uses it: written once, reviewed, and mended from then on.
@Suite struct BaselineTests {
  private static let config = """
    streaming:
      on_event:
      - event_type: [a, a]
        handle: yield
      - data_starts_with: finished
        handle: done
      - event_type: b
        handle: hield

    """
  private static let written = """
    {"version":1,"findings":[
    {"file":"../config.yml","check":"Streaming/DuplicateEventType","pointer":"#/streaming/on_event/0/event_type/1",\
    "text":"a","count":1},
    {"file":"../config.yml","check":"Streaming/PrefixNeverMatches","pointer":"#/streaming/on_event/1/data_starts_with",\
    "text":"data_starts_with: finished","count":1},
    {"file":"../config.yml","check":"Streaming/UnknownHandler","pointer":"#/streaming/on_event/2/handle",\
    "text":"hield","count":1}
    ]}

    """

  private func recorded() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(config: BaselineTests.config)
    try folder.write("ci/README", "")
    try FileManager.default.removeItem(at: folder.url.appending(path: "ci/README"))
    let run = try CommandRun(["lint", "--write-baseline", "ci/weir.json", "config.yml"], in: folder.url)
    #expect(run.output == "0 errors, 0 warnings, 3 ignored in 1 file\n")
    #expect(run.errors == "weir: wrote 3 findings to ci/weir.json\n")
    #expect(run.status == 0)
    return folder
  }

  private func text(_ path: String, in folder: TemporaryFolder) throws -> String {
    String(decoding: try Fixtures.bytes(folder.url.appending(path: path)), as: UTF8.self)
  }

  @Test func isWrittenSortedAndWhole() throws {
    let folder = try recorded()
    #expect(try text("ci/weir.json", in: folder) == BaselineTests.written)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/ci") == ["weir.json"])
  }

  @Test(arguments: ["config.yml", "./ci/../config.yml"]) func knownFindingsFailNoRun(_ path: String) throws {
    let folder = try recorded()
    let moved = "# A line more.\n\n" + BaselineTests.config.replacing("[a, a]", with: "[ a,   a ]")
    try folder.write("config.yml", moved.replacing("\n", with: "\r\n"))
    let arguments = ["lint", "--fail-on", "note", "--baseline", "ci/weir.json", path]
    let run = try CommandRun(arguments, in: folder.url)
    #expect(run.output == "0 errors, 0 warnings, 3 ignored in 1 file\n")
    #expect(run.status == 0)
    let json = try CommandRun(arguments + ["--format", "json"], in: folder.url)
    #expect(json.output.contains(#""ignored_by":{"source":"baseline","reason":null}"#))
    #expect(json.status == 0)
    let elsewhere = try CommandRun(
      ["lint", "--baseline", "weir.json", "../config.yml"], in: folder.url.appending(path: "ci"))
    #expect(elsewhere.status == 0)
  }

  @Test func aMendedFindingIsStale() throws {
    let folder = try recorded()
    try folder.write("config.yml", BaselineTests.config.replacing("[a, a]", with: "[a, b]"))
    let run = try CommandRun(["lint", "--baseline", "ci/weir.json", "config.yml"], in: folder.url)
    // What else is wrong with a table whose rule can't be read nobody knows.
    #expect(run.output == "0 errors, 0 warnings, 2 ignored in 1 file\n")
    try folder.write(
      "config.yml",
      BaselineTests.config.replacing("[a, a]", with: "[a, b]").replacing("hield", with: "done").replacing(
        "finished", with: "'[DONE]'"))
    let strict = ["lint", "--fail-on", "note", "--baseline", "ci/weir.json"]
    let mended = try CommandRun(strict + ["config.yml"], in: folder.url)
    #expect(
      mended.output.contains(
        """
        note[Weir/StaleBaseline]: `Streaming/DuplicateEventType` is gone from `#/streaming/on_event/0/event_type/1` of `../config.yml`
         --> ci/weir.json:2:1: #/findings/0

        """))
    #expect(mended.output.matches(of: #/Weir/StaleBaseline/#).count == 3)
    #expect(mended.status == 1)
    try folder.write("other.yml", Configs.done)
    let other = try CommandRun(strict + ["other.yml"], in: folder.url)
    #expect(!other.output.contains("StaleBaseline"))
  }

  @Test func bothFlagsUpdateAndKeepWhatWasNotLinted() throws {
    let folder = try recorded()
    try folder.write("other.yml", Configs.error)
    let both = ["lint", "--baseline", "ci/weir.json", "--write-baseline", "weir.json", "other.yml"]
    let run = try CommandRun(both, in: folder.url)
    #expect(run.errors == "weir: wrote 4 findings to weir.json\n")
    #expect(run.status == 0)
    let paths = try text("weir.json", in: folder).matches(of: #/"file":"([^"]*)"/#).map { $0.1 }
    #expect(paths == ["config.yml", "config.yml", "config.yml", "other.yml"])
    try folder.write("other.yml", Configs.done)
    let again = ["lint", "--baseline", "weir.json", "--write-baseline", "weir.json", "other.yml"]
    #expect(try CommandRun(again, in: folder.url).errors == "weir: wrote 3 findings to weir.json\n")
  }

  @Test func fatalFindingsStayAndFail() throws {
    let folder = try TemporaryFolder(config: Configs.fatal)
    let run = try CommandRun(["lint", "--write-baseline", "weir.json", "config.yml"], in: folder.url)
    #expect(run.output.contains("fatal[YAML/Syntax]"))
    #expect(run.errors == "weir: wrote 1 finding to weir.json\n")
    #expect(run.status == 1)
    #expect(try !text("weir.json", in: folder).contains("YAML/"))
  }

  @Test func aLinkStaysAndModesAreKept() throws {
    let folder = try recorded()
    let file = folder.url.appending(path: "ci/weir.json").path
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link.json").path, withDestinationPath: "ci/weir.json")
    let run = try CommandRun(["lint", "--write-baseline", "link.json", "config.yml"], in: folder.url)
    #expect(run.status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try text("ci/weir.json", in: folder).contains("\"file\":\"config.yml\""))
  }

  @Test(arguments: [
    ("", "1:1: the file is empty: expected a baseline"),
    ("[]", "1:1: a baseline is an object, not a list"),
    (#"{"version":2,"findings":[]}"#, "1:12: this is a baseline of version 2, and version 1 was expected"),
    (#"{"version":1}"#, "1:1: a baseline needs `findings`"),
    ("{\"version\":1,\n \"findings\":{}}", "2:13: `findings` is a mapping: expected a list"),
    (#"{"version":1,"findings":[3]}"#, "1:26: an entry of a baseline is an object, not a number"),
    (
      #"{"version":1,"findings":[{"file":"a","chck":"x"}]}"#,
      "1:38: an entry of a baseline has no `chck`: did you mean `check`?"
    ),
    (
      #"{"version":1,"findings":[{"file":"a","check":"x","pointer":"","text":"","count":0}]}"#,
      "1:81: `count` is 0: expected a whole number from 1 on"
    ),
    (#"{"version":1,"findings":["#, "1:26: did not find expected node content while parsing a flow node"),
  ])
  func aMalformedBaselineFailsTheRun(_ text: String, _ message: String) throws {
    let folder = try TemporaryFolder(config: BaselineTests.config)
    try folder.write("weir.json", text)
    let run = try CommandRun(["lint", "--baseline", "weir.json", "config.yml"], in: folder.url)
    #expect(run.errors.hasSuffix("weir: weir.json:\(message)\n"))
    #expect(run.output.isEmpty)
    #expect(run.status == 2)
  }

  @Test func otherFilesAreNotOverwritten() throws {
    let folder = try TemporaryFolder(config: BaselineTests.config)
    let run = try CommandRun(["lint", "--write-baseline", "config.yml"], in: folder.url)
    #expect(
      run.errors.hasSuffix(
        "weir: `config.yml` is there and is no baseline: name another file, or remove it first\n"))
    #expect(run.status == 2)
    #expect(try text("config.yml", in: folder) == BaselineTests.config)
    let missing = try CommandRun(["lint", "--baseline", "no.json", "config.yml"], in: folder.url)
    #expect(missing.errors == "weir: there is no file `no.json`\n")
    #expect(missing.status == 2)
    let input = try CommandRun(["lint", "--write-baseline", "-", "config.yml"], in: folder.url)
    #expect(input.errors == "weir: a baseline is kept in a file: name one instead of `-`\n")
    let nowhere = try CommandRun(["lint", "--write-baseline", "no/x.json", "config.yml"], in: folder.url)
    #expect(nowhere.errors == "weir: can't write `no/x.json`: no such file or directory\n")
    #expect(nowhere.status == 2)
  }
}
