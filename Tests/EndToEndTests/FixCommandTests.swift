import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import weir

/// `weir lint --fix`, `--diff` and `--unsafe`, as a user meets them.
@Suite struct FixCommandTests {
  static let broken = """
    streaming:
      on_event:
        - kind: fallthrough # the rest
          handle: yield
        - data_starts_with: [DONE]
          handle: done

    """
  static let mended = """
    streaming:
      on_event:
        - data_starts_with: '[DONE]'
          handle: done
        - kind: fallthrough # the rest
          handle: yield

    """
  static let dead = """
    streaming:
      on_event:
        - event_type: [a, null]
          handle: yield
        - event_type: a
          handle: error

    """

  @Test func fixWritesTheFileAndReportsWhatIsLeft() throws {
    let folder = try TemporaryFolder(config: FixCommandTests.broken)
    let run = try CommandRun(["lint", "--fix", "config.yml"], in: folder.url)
    #expect(try text(folder, "config.yml") == FixCommandTests.mended)
    #expect(
      run.errors
        == "weir: fixed 2 findings in config.yml: quote the sentinel, move rule 1 to the end of the table\n")
    #expect(run.output.hasSuffix("0 errors, 0 warnings in 1 file\n"))
    #expect(run.status == 0)
    #expect(names(in: folder) == ["config.yml"])
  }

  @Test func theConfigThatIsFoundIsFixed() throws {
    let folder = try TemporaryFolder(config: FixCommandTests.broken)
    let run = try CommandRun(["lint", "--fix"], in: folder.url)
    #expect(run.errors.hasPrefix("weir: using config.yml\nweir: fixed 2 findings"))
    #expect(try text(folder, "config.yml") == FixCommandTests.mended)
  }

  @Test func diffShowsWhatFixWouldDoAndWritesNothing() throws {
    let folder = try TemporaryFolder(config: FixCommandTests.broken)
    let run = try CommandRun(["lint", "--diff", "config.yml"], in: folder.url)
    #expect(
      run.output == """
        --- a/config.yml
        +++ b/config.yml
        @@ -1,6 +1,6 @@
         streaming:
           on_event:
        +    - data_starts_with: '[DONE]'
        +      handle: done
             - kind: fallthrough # the rest
               handle: yield
        -    - data_starts_with: [DONE]
        -      handle: done

        """)
    #expect(run.errors.isEmpty)
    #expect(run.status == 1)
    #expect(try text(folder, "config.yml") == FixCommandTests.broken)
  }

  @Test func withoutAnythingToFixThereIsNoDiff() throws {
    let folder = try TemporaryFolder(config: FixCommandTests.dead)
    let run = try CommandRun(["lint", "--diff", "config.yml"], in: folder.url)
    #expect(run.output.isEmpty)
    #expect(run.errors == "weir: config.yml has findings that no fix removes: `weir lint` shows them\n")
    #expect(run.status == 0)
  }

  @Test func unsafeFixesWantTheirFlag() throws {
    let folder = try TemporaryFolder(config: FixCommandTests.dead)
    let safe = try CommandRun(["lint", "--fix", "config.yml"], in: folder.url)
    #expect(try text(folder, "config.yml") == FixCommandTests.dead)
    #expect(safe.errors.isEmpty && safe.status == 1)
    let run = try CommandRun(["lint", "--fix", "--unsafe", "config.yml"], in: folder.url)
    #expect(
      try text(folder, "config.yml")
        == FixCommandTests.dead.replacing("    - event_type: a\n      handle: error\n", with: ""))
    #expect(run.errors.hasPrefix("weir: fixed 1 finding in config.yml: delete rule 2\n"))
    #expect(run.status == 0)
  }

  @Test(arguments: [["--unsafe"], ["--fix", "--diff"]]) func flagsThatDoNotGoTogether(_ flags: [String])
    throws
  {
    let folder = try TemporaryFolder(config: FixCommandTests.broken)
    let run = try CommandRun(["lint"] + flags + ["config.yml"], in: folder.url)
    #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("--fix"))
    #expect(try text(folder, "config.yml") == FixCommandTests.broken)
  }

  @Test(arguments: [broken, mended, dead]) func standardInputGoesFixedToStandardOutput(_ config: String)
    throws
  {
    let run = try CommandRun(["lint", "--fix", "-"], input: Array(config.utf8))
    #expect(run.output == (config == FixCommandTests.broken ? FixCommandTests.mended : config))
    #expect(run.errors.hasSuffix("in 1 file\n"))
    #expect(run.status == (config == FixCommandTests.dead ? 1 : 0))
  }

  @Test func severalFilesAreFixedEachByItself() throws {
    let folder = try TemporaryFolder(config: FixCommandTests.broken)
    try folder.write("second.yml", FixCommandTests.broken)
    try folder.write("third.yml", FixCommandTests.mended)
    let paths = ["config.yml", "second.yml", "third.yml", "config.yml"]
    let run = try CommandRun(["lint", "--fix"] + paths, in: folder.url)
    for path in paths { #expect(try text(folder, path) == FixCommandTests.mended) }
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(run.output.hasSuffix("in 3 files\n"))
  }

  @Test func utf16IsFixedAsUTF16AndItsDiffIsForReading() throws {
    let folder = try TemporaryFolder()
    let utf16 = { (text: String) in
      ([0xFEFF] + Array(text.utf16)).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
    try folder.write("c.yml", utf16(FixCommandTests.broken))
    let diff = try CommandRun(["lint", "--diff", "c.yml"], in: folder.url, isTerminal: true)
    #expect(
      diff.errors
        == "weir: the diff of c.yml is for reading only, as the file is UTF-16: apply it with --fix\n")
    let piped = try CommandRun(["lint", "--diff", "c.yml"], in: folder.url)
    #expect(piped.output.isEmpty)
    #expect(piped.errors == "weir: no diff of c.yml can be applied, as the file is UTF-16: use --fix\n")
    #expect(piped.status == 2)
    _ = try CommandRun(["lint", "--fix", "c.yml"], in: folder.url)
    #expect(
      try [UInt8](Data(contentsOf: folder.url.appending(path: "c.yml"))) == utf16(FixCommandTests.mended))
  }

  @Test(arguments: [
    (
      "# Code generated by make. DO NOT EDIT.\n",
      "says that it is generated: its generator will overwrite this edit"
    ),
    ("", "is written as PyYAML's safe_dump writes: if a generator made it, that will overwrite this edit"),
  ])
  func aGeneratedFileIsFixedWithAWarning(_ header: String, _ warning: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("c.yml", header + "streaming:\n  on_event:\n  - kind: fallthru\n    handle: yield\n")
    let run = try CommandRun(["lint", "--fix", "c.yml"], in: folder.url)
    #expect(run.errors.contains("weir: c.yml \(warning)"))
    #expect(
      try text(folder, "c.yml") == header
        + "streaming:\n  on_event:\n  - kind: fallthrough\n    handle: yield\n")
  }

  @Test func hostileTextIsEscapedInTheDiffAndInWhatIsSaid() throws {
    let folder = try TemporaryFolder()
    let config = "# \u{202E}::x\nstreaming:\n  on_event:\n  - kind: fallthru\n    handle: yield\n"
    try folder.write("c\u{1B}[31m.yml", config)
    let arguments = ["lint", "--diff", "--color", "never", "c\u{1B}[31m.yml"]
    let run = try CommandRun(arguments, in: folder.url, isTerminal: true)
    #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{202E}"))
    #expect(run.errors.contains("for reading only, as some characters in it or in its name are escaped"))
    let fixed = try CommandRun(["lint", "--fix", "c\u{1B}[31m.yml"], in: folder.url)
    #expect(!fixed.errors.contains("\u{1B}"))
    #expect(try text(folder, "c\u{1B}[31m.yml") == config.replacing("fallthru", with: "fallthrough"))
  }

  @Test func aPipedDiffHasNoColours() throws {
    let folder = try TemporaryFolder(config: FixCommandTests.broken)
    let plain = try CommandRun(["lint", "--diff", "config.yml"], in: folder.url)
    let forced = try CommandRun(
      ["lint", "--diff", "config.yml"], in: folder.url, environment: ["FORCE_COLOR": "1"])
    #expect(!plain.output.isEmpty && forced.output == plain.output)
  }

  @Test(arguments: [
    ["--diff", "--write-baseline", "b.json", "config.yml"],
    ["--baseline", "b.json", "--output", "json:b.json", "config.yml"],
    ["--write-baseline", "b.json", "--output", "json:./b.json", "config.yml"],
    ["--openapi", "b.json", "--output", "sarif:b.json", "config.yml"], [""],
  ])
  func whatStandsInItsOwnWayIsRefused(_ arguments: [String]) throws {
    let folder = try TemporaryFolder(config: FixCommandTests.broken)
    let baseline = "{\"version\":1,\"findings\":[]}\n"
    try folder.write("b.json", baseline)
    let run = try CommandRun(["lint"] + arguments, in: folder.url)
    #expect(run.output.isEmpty && run.errors.split(separator: "\n").count == 1)
    #expect(run.status == 2)
    #expect(try text(folder, "b.json") == baseline)
  }

  @Test(arguments: [false, true]) func ofALongerInputNothingIsPrinted(_ isUTF16: Bool) throws {
    let text = "a: b\n" + String(repeating: "# padding of a comment\n", count: 400_000)
    let input = isUTF16 ? [0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] } : Array(text.utf8)
    let run = try CommandRun(["lint", "--fix", "-"], input: input)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("more than the 8388608 bytes that are read: nothing was written"))
    #expect(run.status == 2)
  }

  @Test func aDiffWhoseNameIsEscapedIsNotPiped() throws {
    let folder = try TemporaryFolder()
    try folder.write("a\u{202E}b.yml", FixCommandTests.broken)
    let run = try CommandRun(["lint", "--diff", "a\u{202E}b.yml"], in: folder.url)
    #expect(run.output.isEmpty && run.status == 2)
  }

  /// A spec that is found beside a config is as safe from a report as one that is named.
  @Test func aSpecThatIsFoundIsNotWrittenOver() throws {
    let folder = try TemporaryFolder(config: FixCommandTests.broken)
    let spec = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n"
    try folder.write("openapi.yml", spec)
    let run = try CommandRun(["lint", "config.yml", "--output", "json:openapi.yml"], in: folder.url)
    #expect(run.errors.contains("weir: `openapi.yml` is read or written by this run as something else"))
    #expect(run.status == 2)
    #expect(try text(folder, "openapi.yml") == spec)
  }

  // MARK: - The file

  @Test(arguments: [0o600, 0o644, 0o755, 0o400 | 0o200]) func theModeStays(_ mode: Int) throws {
    let folder = try TemporaryFolder(config: FixCommandTests.broken)
    let path = folder.url.appending(path: "config.yml").path
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    _ = try CommandRun(["lint", "--fix", "config.yml"], in: folder.url)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == mode)
    #expect(try text(folder, "config.yml") == FixCommandTests.mended)
  }

  @Test func aSymbolicLinkStaysOne() throws {
    let folder = try TemporaryFolder()
    try folder.write("deep/real.yml", FixCommandTests.broken)
    let link = folder.url.appending(path: "link.yml").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "deep/real.yml")
    _ = try CommandRun(["lint", "--fix", "link.yml"], in: folder.url)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "deep/real.yml")
    #expect(try text(folder, "deep/real.yml") == FixCommandTests.mended)
  }

  @Test func aReadOnlyFileStays() throws {
    let folder = try TemporaryFolder(config: FixCommandTests.broken)
    let path = folder.url.appending(path: "config.yml").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let run = try CommandRun(["lint", "--fix", "config.yml"], in: folder.url)
    #expect(run.errors == "weir: `config.yml` is read-only, so nothing in it was fixed\n")
    #expect(run.output.hasSuffix("1 error, 0 warnings in 1 file\n"))
    #expect(run.status == 2)
    #expect(try text(folder, "config.yml") == FixCommandTests.broken)
    #expect(names(in: folder) == ["config.yml"])
  }

  @Test(.enabled(if: geteuid() != 0)) func aFileInAFolderThatMayNotBeWrittenStays() throws {
    let folder = try TemporaryFolder(config: FixCommandTests.broken)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
    }
    let run = try CommandRun(["lint", "--fix", "config.yml"], in: folder.url)
    #expect(run.errors == "weir: can't write `config.yml`: permission denied\n")
    #expect(run.status == 2)
    #expect(try text(folder, "config.yml") == FixCommandTests.broken)
  }

  @Test func aFileThatHasChangedStays() throws {
    let folder = try TemporaryFolder(config: "new\n")
    let replacement = FileReplacement(of: "config.yml", at: FilePath(folder.url.path).appending("config.yml"))
    for old in ["old\n", "ne", "new\nand more\n", ""] {
      let failure = #expect(throws: Failure.self) { try replacement.replace(Array(old.utf8), with: [1]) }
      #expect(
        failure?.message
          == "`config.yml` changed while it was being fixed and was left as it is: run weir again")
    }
    #expect(try text(folder, "config.yml") == "new\n")
    #expect(names(in: folder) == ["config.yml"])
    try replacement.replace(Array("new\n".utf8), with: Array("newer\n".utf8))
    #expect(try text(folder, "config.yml") == "newer\n")
  }

  @Test func aFileThatIsGoneIsNotMadeAnew() throws {
    let folder = try TemporaryFolder()
    let replacement = FileReplacement(of: "c.yml", at: FilePath(folder.url.path).appending("c.yml"))
    let failure = #expect(throws: Failure.self) { try replacement.replace([], with: [1]) }
    #expect(failure?.message == "can't write `c.yml`: no such file or directory")
    #expect(names(in: folder) == [])
  }

  /// Other tools read the diff, too.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/patch")),
    arguments: [
      broken, mended + "x:\u{9}1", "\u{FEFF}" + broken, broken.replacing("\n", with: "\r\n"),
      String(broken.dropLast()),
    ])
  func patchAppliesTheDiff(_ config: String) throws {
    let folder = try TemporaryFolder(config: config)
    let diff = try CommandRun(["lint", "--diff", "config.yml"], in: folder.url)
    let fixed = try CommandRun(["lint", "--fix", "-"], input: Array(config.utf8))
    try folder.write("fix.diff", diff.output)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/patch")
    process.arguments = ["--binary", "-s", "-p1", "-i", "fix.diff"]
    process.currentDirectoryURL = folder.url
    if !diff.output.isEmpty {
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(try text(folder, "config.yml") == fixed.output)
  }

  private func text(_ folder: TemporaryFolder, _ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appending(path: path)), as: UTF8.self)
  }

  private func names(in folder: TemporaryFolder) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.url.path)) ?? []).sorted()
  }
}

/// What `--fix` leaves alone, and where it says what.
extension FixCommandTests {
  @Test func whatIsIgnoredOrInABaselineIsNotFixed() throws {
    let ignored = "# weir: ignore-file[Streaming/FallthroughNotLast] meant so\n" + FixCommandTests.mended
    let rules = ignored.replacing("'[DONE]'", with: "[DONE]")
    let folder = try TemporaryFolder(config: rules)
    _ = try CommandRun(["lint", "--write-baseline", "known.json", "config.yml"], in: folder.url)
    let run = try CommandRun(["lint", "--fix", "--baseline", "known.json", "config.yml"], in: folder.url)
    #expect(try Data(contentsOf: folder.url.appending(path: "config.yml")) == Data(rules.utf8))
    #expect(!run.errors.contains("fixed"))
    let diff = try CommandRun(["lint", "--diff", "config.yml"], in: folder.url)
    #expect(diff.output.contains("+    - data_starts_with: '[DONE]'\n"))
  }

  @Test func diffIsNoReport() throws {
    let folder = try TemporaryFolder(config: FixCommandTests.broken)
    let run = try CommandRun(["lint", "--diff", "--output", "json", "config.yml"], in: folder.url)
    #expect(run.errors == "weir: --diff prints what would change instead of a report: leave out --output\n")
    #expect(run.status == 2 && run.output.isEmpty)
  }

  @Test func aReportOfStandardInputGoesWhereTheFindingsGo() throws {
    let run = try CommandRun(
      ["lint", "--fix", "--format", "json", "--stdin-name", "c.yml", "-"],
      input: Array(FixCommandTests.broken.utf8))
    #expect(run.output == FixCommandTests.mended)
    #expect(run.errors.hasPrefix("weir: fixed 2 findings in c.yml: "))
    #expect(run.errors.contains("\n{\"version\":1,"))
  }
}
