import TestSupport
import Testing

/// 0: nothing at or over the threshold. 1: findings, or an outcome that was not wanted. 2: the run itself failed.
@Suite struct ExitStatusTests {
  private static let levels = ["note", "warning", "error", "fatal"]
  private static let configs = [Configs.note, Configs.warning, Configs.error, Configs.fatal]

  @Test(arguments: 0..<4, ["never", "note", "warning", "error", "fatal"])
  func lintFailsFromALevelOn(_ index: Int, _ threshold: String) throws {
    let folder = try TemporaryFolder(config: ExitStatusTests.configs[index])
    let run = try CommandRun(["lint", "--fail-on", threshold, "config.yml"], in: folder.url)
    let limit = ExitStatusTests.levels.firstIndex(of: threshold) ?? .max
    #expect(run.status == (index >= limit ? 1 : 0), "\(run.output)")
    #expect(run.output.contains("\(ExitStatusTests.levels[index])["))
  }

  @Test(arguments: zip(0..<4, [0, 0, 1, 1] as [Int32])) func lintFailsOnErrorsByDefault(
    _ index: Int, _ status: Int32
  ) throws {
    let folder = try TemporaryFolder(config: ExitStatusTests.configs[index])
    #expect(try CommandRun(["lint", "config.yml"], in: folder.url).status == status)
    #expect(try CommandRun(["lint", "--format", "json", "config.yml"], in: folder.url).status == status)
  }

  @Test func theWorstOfSeveralConfigsCounts() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    try folder.write("bad.yml", Configs.error)
    let run = try CommandRun(["lint", "config.yml", "bad.yml", "config.yml"], in: folder.url)
    #expect(run.output.hasSuffix("1 error, 0 warnings in 2 files\n"))
    #expect(run.status == 1)
  }

  @Test(arguments: ["done", "end", "error"], [nil, "done", "end", "error"])
  func replayWantsAnOutcome(_ outcome: String, _ expected: String?) throws {
    let folder = try TemporaryFolder(config: Configs.done)
    try folder.write("done.sse", "data: 1\n\ndata: [DONE]\n\n")
    try folder.write("end.sse", "data: 1\n\n")
    try folder.write("error.sse", "data: oops\n\n")
    for format in ["text", "json", "summary"] {
      let flags = ["--format", format] + (expected.map { ["--expect", $0] } ?? [])
      let run = try CommandRun(
        ["replay", "--config", "config.yml"] + flags + ["\(outcome).sse"], in: folder.url)
      let isWanted = expected.map { $0 == outcome } ?? (outcome != "error")
      #expect(run.status == (isWanted ? 0 : 1))
    }
  }

  @Test func oneUnwantedOutcomeIsEnough() throws {
    let folder = try TemporaryFolder(config: Configs.done)
    try folder.write("1.sse", "data: [DONE]\n\n")
    try folder.write("2.sse", "data: 1\n\n")
    try folder.write("3.sse", "data: [DONE]\n\n")
    let arguments = ["replay", "--config", "config.yml", "--expect", "done", "--format", "summary", "."]
    let run = try CommandRun(arguments, in: folder.url)
    #expect(
      run.output == """
        ./1.sse: reference: done at rule 1 after 1 event, 0 yielded
        ./2.sse: reference: end of input after 1 event, 1 yielded
        ./3.sse: reference: done at rule 1 after 1 event, 0 yielded
        3 transcripts: 2 done, 1 end, 0 error; 3 events, 1 yielded

        """)
    #expect(run.status == 1)
  }
}
