import Checks
import Diagnostics
import Foundation
import RuleTable
import TestSupport
import Testing

/// Whatever bytes come, in a config or a recording, it is findings and decisions that come out.
///
/// 100,000 mutations of the smaller fixtures, with fixed seeds, so that a failure can be met again: 30,000 configs,
/// each linted and a short stream played through its table, and 70,000 recordings, each played through the table of
/// a fixture. A lint costs a debug build a few times what a replay does, hence the split; after a minute what is left is
/// let be.
@Suite struct MutationTests {
  private static let lanes = 0..<8
  private static let lintsPerLane = 3_750
  private static let replaysPerLane = 8_750
  private static let deadline = ContinuousClock.now + .seconds(60)

  private static let configs =
    Fixtures.files(in: "checks", ending: ["yml"]) + Fixtures.files(in: "cases", ending: ["yml"])
  private static let recordings =
    Fixtures.files(in: "cases", ending: ["sse"]) + Fixtures.files(in: "vllm", ending: ["http"])

  @Test(arguments: lanes) func mutatedConfigs(_ lane: Int) throws {
    var random = SeededGenerator(seed: UInt64(lane))
    let configs = try MutationTests.configs.map(Fixtures.bytes).filter { $0.count < 1000 }
    let before = residentBytes()
    for turn in 0..<MutationTests.lintsPerLane where isInTime {
      var config = configs[(turn + lane) % configs.count]
      Mutation.yaml.apply(to: &config, using: &random)
      try lint(config)
    }
    noteIfLate()
    #expect(residentBytes() - before < 512 << 20)
  }

  @Test(arguments: lanes) func mutatedRecordings(_ lane: Int) throws {
    var random = SeededGenerator(seed: UInt64(100 + lane))
    let recordings = try MutationTests.recordings.map(Fixtures.bytes).filter { $0.count < 1000 }
    let tables = try MutationTests.configs.map {
      Linter.lint(SourceFile(name: "c", stored: try Fixtures.bytes($0))).table
    }
    let before = residentBytes()
    for turn in 0..<MutationTests.replaysPerLane where isInTime {
      var recording = recordings[(turn + lane) % recordings.count]
      Mutation.stream.apply(to: &recording, using: &random)
      let size = Bool.random(using: &random) ? .max : Int.random(in: 1...40, using: &random)
      _ = try Played(recording, through: tables[turn % tables.count], readSize: size)
    }
    noteIfLate()
    #expect(residentBytes() - before < 512 << 20)
  }

  /// What an editor shows while a config is typed.
  @Test(arguments: configs) func anyPrefixOfAConfig(_ file: URL) throws {
    let config = try Fixtures.bytes(file)
    for length in 0...config.count { try lint(Array(config.prefix(length))) }
  }

  /// What a connection that breaks leaves: of a long recording some lengths, of a short one all.
  @Test(arguments: recordings) func anyPrefixOfARecording(_ file: URL) throws {
    let recording = try Fixtures.bytes(file)
    let table = Linter.lint(SourceFile(name: "config.yml", stored: Array(Configs.done.utf8))).table
    var random = SeededGenerator(seed: UInt64(recording.count))
    let lengths =
      recording.count < 1000
      ? Array(0...recording.count)
      : (0..<100).map { _ in Int.random(in: 0...recording.count, using: &random) }
    for length in lengths { _ = try Played(Array(recording.prefix(length)), through: table) }
  }

  /// Lints a config and plays a short stream through its table; findings must lie within the file.
  private func lint(_ config: [UInt8]) throws {
    let result = Linter.lint(SourceFile(name: "config.yml", stored: config))
    let length = result.source.bytes.count
    for finding in result.diagnostics {
      let spans = [finding.primary.span] + finding.secondary.map(\.span)
      if !spans.allSatisfy({ 0 <= $0.start && $0.start <= $0.end && $0.end <= length }) {
        Issue.record("a finding outside of the file: \(finding) of \(config)")
      }
    }
    _ = try Played(Array("event: error\ndata: {\"error\":1}\n\ndata: [DONE]\n\n".utf8), through: result.table)
  }

  /// Whether there is time for another turn.
  private var isInTime: Bool { ContinuousClock.now < MutationTests.deadline }

  /// Says so where the time was over before the turns were: a slow machine is no fault, but to be known.
  private func noteIfLate() {
    if !isInTime { Issue.record("not all mutations were tried within a minute", severity: .warning) }
  }

  /// The memory that the process takes, in bytes; 0 where that can't be read.
  private func residentBytes() -> Int {
    let statistics = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = statistics.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4096
  }
}
