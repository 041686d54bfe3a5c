import TestSupport
import Testing

/// What a person sees of findings that are ignored.
@Suite struct IgnoreTests {
  private static let config = "# weir: ignore[Streaming/EmptyTable] drops all on purpose\n\(Configs.error)"

  @Test func ignoredFindingsAreCountedAndFailNothing() throws {
    let run = try CommandRun(["lint", "--fail-on", "note", "-"], input: Array(IgnoreTests.config.utf8))
    #expect(run.output == "0 errors, 0 warnings, 1 ignored in 1 file\n")
    #expect(run.status == 0)
  }

  @Test func programsAreToldWhoIgnoresAndWhy() throws {
    let run = try CommandRun(["lint", "--format", "json", "-"], input: Array(IgnoreTests.config.utf8))
    #expect(run.output.contains(#""code":"Streaming/EmptyTable","level":"error""#))
    #expect(run.output.contains(#""ignored_by":{"source":"comment","reason":"drops all on purpose"}"#))
    #expect(run.output.contains(#""error":0,"warning":0,"note":0,"ignored":1"#))
  }

  @Test func anUnusedIgnoreIsShownAtItsCode() throws {
    let config = "# weir: ignore[Streaming/EmptyTable, Streaming/EmptyPrefix]\n\(Configs.error)"
    let run = try CommandRun(["lint", "--fail-on", "warning", "-"], input: Array(config.utf8))
    #expect(
      run.output == """
        warning[Weir/UnusedIgnore]: there is no `Streaming/EmptyPrefix` here to ignore
         --> <stdin>:1:38: #
          |
        1 | # weir: ignore[Streaming/EmptyTable, Streaming/EmptyPrefix]
          |                                      ^^^^^^^^^^^^^^^^^^^^^
          = help: remove `Streaming/EmptyPrefix` from the ignore
        0 errors, 1 warning, 1 ignored in 1 file

        """)
    #expect(run.status == 1)
  }

  /// Ignoring an error does not make its rule readable: a table without it would predict something else.
  @Test func whatCannotBeReadIsNotReplayed() throws {
    let config =
      "# weir: ignore-file[Streaming/UnknownHandler]\n" + Configs.done.replacing("yield", with: "hield")
    let folder = try TemporaryFolder(config: config)
    #expect(try CommandRun(["lint", "config.yml"], in: folder.url).status == 0)
    let run = try CommandRun(["table", "config.yml"], in: folder.url)
    #expect(run.errors.contains("error[Streaming/UnknownHandler]"))
    #expect(run.errors.contains("1 error, 0 warnings in 1 file"))
    #expect(run.status == 2)
  }
}
