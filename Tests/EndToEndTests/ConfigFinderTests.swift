import Foundation
import TestSupport
import Testing

/// Which config is meant where none is named.
@Suite struct ConfigFinderTests {
  private static let names = [
    "stainless", ".stainless/stainless", "openapi.stainless", "client-sdks/stainless/config", "config",
  ].flatMap { ["\($0).yml", "\($0).yaml"] }

  @Test(arguments: names) func findsEachNameAndSaysSo(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(name, Configs.error)
    let run = try CommandRun(["lint"], in: folder.url)
    #expect(run.errors == "weir: using \(name)\n")
    #expect(run.output.contains(" \(name):2:"))
    #expect(run.status == 1)
  }

  @Test func theMoreTellingNameWins() throws {
    let folder = try TemporaryFolder()
    for name in ConfigFinderTests.names.reversed() {
      try folder.write(name, Configs.done)
      #expect(try CommandRun(["lint"], in: folder.url).errors == "weir: using \(name)\n")
    }
  }

  @Test(arguments: ["", ".stainless/", "client-sdks/stainless/"])
  func walksUpToTheRepositorysRoot(_ place: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD", "ref: refs/heads/main\n")
    let name = place.hasPrefix("client") ? "config.yml" : "stainless.yml"
    try folder.write("\(place)\(name)", Configs.done)
    try folder.write("a/b/file", "")
    let run = try CommandRun(["lint"], in: folder.url.appending(path: "a/b"))
    #expect(run.errors == "weir: using ../../\(place)\(name)\n")
    #expect(run.output == "0 errors, 0 warnings in 1 file\n")
    #expect(run.status == 0)
  }

  @Test func theNearestFolderWins() throws {
    let folder = try TemporaryFolder(config: Configs.error)
    try folder.write(".git/HEAD", "")
    try folder.write("a/config.yaml", Configs.done)
    #expect(
      try CommandRun(["lint"], in: folder.url.appending(path: "a")).errors == "weir: using config.yaml\n")
  }

  @Test(arguments: [".git/HEAD", ".git"]) func goesNotBeyondTheRepository(_ marker: String) throws {
    let folder = try TemporaryFolder(config: Configs.done)
    try folder.write("repository/\(marker)", "")
    try folder.write("repository/a/file", "")
    for place in ["repository", "repository/a"] {
      try expectNothing(in: folder.url.appending(path: place))
    }
  }

  @Test func outsideOfARepositoryOnlyTheFolderItselfCounts() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    try folder.write("a/file", "")
    try expectNothing(in: folder.url.appending(path: "a"))
    #expect(try CommandRun(["lint"], in: folder.url).errors == "weir: using config.yml\n")
  }

  @Test func aFolderWithAConfigsNameIsNoConfig() throws {
    let folder = try TemporaryFolder()
    try folder.write("stainless.yml/file", "")
    try folder.write("config.yml", Configs.done)
    #expect(try CommandRun(["lint"], in: folder.url).errors == "weir: using config.yml\n")
  }

  @Test func tableAndReplayFindItToo() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    let stream = Array("data: [DONE]\n\n".utf8)
    #expect(try CommandRun(["table"], in: folder.url).errors == "weir: using config.yml\n")
    let run = try CommandRun(["replay", "-"], in: folder.url, input: stream)
    #expect(run.errors == "weir: using config.yml\n")
    #expect(run.output.contains("done at rule 1"))
  }

  private func expectNothing(in folder: URL) throws {
    for arguments in [["lint"], ["table"], ["replay", "-"]] {
      let run = try CommandRun(arguments, in: folder)
      let names = ConfigFinderTests.names.filter { $0.hasSuffix(".yml") }.joined(separator: ", ")
      #expect(
        run.errors == "weir: found no config from here up to the repository's root (\(names)): name one\n")
      #expect(run.output.isEmpty)
      #expect(run.status == 2)
    }
  }
}
