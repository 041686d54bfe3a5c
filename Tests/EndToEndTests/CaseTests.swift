import Foundation
import TestSupport
import Testing

/// Each folder of `Fixtures/cases` is a config, recordings, and what Weir says about them.
///
/// `args.txt` names the recordings, one a line; without it all that lie in the folder are played. With UPDATE=1 in
/// the environment what Weir says is written anew, and the tests fail.
@Suite struct CaseTests {
  static let names = Set(
    Fixtures.files(in: "cases").map { $0.deletingLastPathComponent().lastPathComponent }
  ).sorted()

  @Test(arguments: names) func lint(_ name: String) throws {
    try expect(["lint", "config.yml"], name, "lint.txt")
  }

  @Test(arguments: names) func replay(_ name: String) throws {
    try expect(["replay", "--config", "config.yml"] + recordings(of: name), name, "expected.txt")
  }

  @Test(arguments: names) func jsonLines(_ name: String) throws {
    let arguments = try ["replay", "--config", "config.yml", "--format", "json"] + recordings(of: name)
    let run = try CommandRun(arguments, in: folder(name))
    try Golden.expect(run.output, in: folder(name).appending(path: "expected.jsonl"))
    for line in run.output.split(separator: "\n") {
      _ = try JSONSerialization.jsonObject(with: Data(line.utf8))
    }
  }

  /// Whether it is read from a file or a pipe, and whatever the system gives at once, is all one.
  @Test(arguments: names) func readSizesChangeNothing(_ name: String) throws {
    for recording in try recordings(of: name) {
      let bytes = try Fixtures.bytes(folder(name).appending(path: recording))
      let arguments = ["replay", "--config", "config.yml", "-"]
      let whole = try CommandRun(arguments, in: folder(name), input: bytes)
      for size in [1, 7, 1000] {
        let piped = try LivePipe(bytes, size: size).run(arguments, in: folder(name))
        #expect(piped.output == whole.output)
        #expect(piped.status == whole.status)
      }
    }
  }

  private func folder(_ name: String) -> URL {
    Fixtures.folder.appending(path: "cases/\(name)")
  }

  private func recordings(of name: String) throws -> [String] {
    if let listed = try? Fixtures.bytes(named: "cases/\(name)/args.txt") {
      return String(decoding: listed, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    return Fixtures.files(in: "cases/\(name)", ending: ["sse", "http"]).map(\.lastPathComponent)
  }

  private func expect(_ arguments: [String], _ name: String, _ golden: String) throws {
    let run = try CommandRun(arguments, in: folder(name))
    try Golden.expect(run.session(arguments), in: folder(name).appending(path: golden))
  }
}
