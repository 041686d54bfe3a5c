import Foundation
import TestSupport
import Testing

/// Which configs `lint` reads: several paths, patterns, standard input under a name.
@Suite struct LintPathsTests {
  private static let names = [
    "a.yml", "b.yml", "b.yaml", "é.yml", "[x].yml", ".hidden/c.yml", ".d.yml", "sub/a.yml",
    "sub/deep/stainless.yml",
    "sub/stainless.yml", "sub.yml/x", "stainless.yml",
  ]

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in names { try folder.write(name, Configs.error) }
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "sub/loop").path, withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link").path, withDestinationPath: "sub")
    return folder
  }

  private func files(_ arguments: [String], in folder: TemporaryFolder) throws -> [String] {
    let run = try CommandRun(["lint", "--output", "concise"] + arguments, in: folder.url)
    #expect(run.status == 1 && run.errors.isEmpty, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    let found = lines.dropLast().map { String($0.prefix { $0 != ":" }) }
    let files = found.count == 1 ? "1 file" : "\(found.count) files"
    #expect(lines.last?.hasSuffix("0 warnings in \(files)") == true)
    return found
  }

  @Test(arguments: [
    (["*.yml"], ["[x].yml", "a.yml", "b.yml", "stainless.yml", "é.yml"]),
    (["?.yml"], ["a.yml", "b.yml", "é.yml"]),
    (["[ab].y*l"], ["a.yml", "b.yaml", "b.yml"]),
    (["[!a-c].yml"], ["é.yml"]),
    (["[[]x[]].yml"], ["[x].yml"]),
    (["[x].yml"], ["[x].yml"]),
    (["**/stainless.yml"], ["stainless.yml", "sub/deep/stainless.yml", "sub/stainless.yml"]),
    (["**/**/deep/*"], ["sub/deep/stainless.yml"]),
    (["./sub/*.yml"], ["./sub/a.yml", "./sub/stainless.yml"]),
    (["*/a.yml"], ["link/a.yml"]),
    ([".*/*.yml"], [".hidden/c.yml"]),
    ([".*.yml"], [".d.yml"]),
    (["sub/**"], ["sub/a.yml", "sub/deep/stainless.yml", "sub/stainless.yml"]),
    (["sub/../a.y*"], ["sub/../a.yml"]),
    (["sub/a.yml", "sub/*/../a.yml", "link/a.yml"], ["sub/a.yml"]),
    (["b.yml", "*.yml", "./a.yml", "a.yml"], ["b.yml", "[x].yml", "a.yml", "stainless.yml", "é.yml"]),
  ])
  func aPatternStandsForWhatItMatches(_ arguments: [String], _ expected: [String]) throws {
    #expect(try files(arguments, in: LintPathsTests.folder()) == expected)
  }

  @Test func anAbsolutePatternStandsForAbsolutePaths() throws {
    let folder = try LintPathsTests.folder()
    let path = folder.url.path
    #expect(
      try files(["\(path)/sub/*.yml"], in: folder) == ["\(path)/sub/a.yml", "\(path)/sub/stainless.yml"])
  }

  @Test(arguments: ["no*.yml", "**/no.yml", "no/**/a.yml", "a.yml/*", "[z-a].yml", "sub.yml/*/x"])
  func aPatternThatMatchesNothing(_ pattern: String) throws {
    let folder = try LintPathsTests.folder()
    let run = try CommandRun(["lint", pattern], in: folder.url)
    #expect(run.errors == "weir: no file matches `\(pattern)`\n")
    #expect(run.output.isEmpty && run.status == 2)
  }

  @Test func whatCanNotBeReadIsSaidAndTheRestReported() throws {
    let folder = try LintPathsTests.folder()
    let arguments = [
      "lint", "no.yml", "a.yml", "x*", "sub", "b.yml", "--output", "sarif:s", "--output", "concise",
    ]
    let run = try CommandRun(arguments, in: folder.url)
    #expect(
      run.errors == """
        weir: no file matches `x*`
        weir: `sub` is a folder: name the config in it, or a pattern such as `sub/*.yml`
        weir: there is no file `no.yml`

        """)
    #expect(run.output.hasPrefix("a.yml:2:3: error"))
    #expect(run.output.hasSuffix("\n2 errors, 0 warnings in 2 files\n"))
    #expect(run.status == 2)
    let log = String(decoding: try Fixtures.bytes(folder.url.appending(path: "s")), as: UTF8.self)
    #expect(log.contains("{\"executionSuccessful\":false,"))
    #expect(log.contains("{\"level\":\"error\",\"message\":{\"text\":\"there is no file `no.yml`\"}}"))
  }

  @Test func standardInputMayHaveAName() throws {
    let folder = try TemporaryFolder()
    for format in ["text", "concise", "json", "sarif", "github", "junit", "rdjson"] {
      let arguments = ["lint", "--stdin-name", "sub/x.yml", "--output", format, "-"]
      let run = try CommandRun(arguments, in: folder.url, input: Array(Configs.error.utf8))
      #expect(run.output.contains("sub/x.yml") && !run.output.contains("stdin"), "\(run.output)")
      #expect(run.status == 1)
    }
  }

  @Test(arguments: [["a.yml"], []]) func aNameForWhatIsNotRead(_ paths: [String]) throws {
    let folder = try TemporaryFolder(config: Configs.error)
    let run = try CommandRun(["lint", "--stdin-name", "x"] + paths, in: folder.url)
    #expect(
      run.errors
        == "weir: --stdin-name says what to call standard input, which is not read: expected `-` as a path\n")
    #expect(run.output.isEmpty && run.status == 2)
  }
}
