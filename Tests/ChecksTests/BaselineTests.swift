import Checks
import Diagnostics
import Testing

@Suite struct BaselineTests {
  private func result(_ config: String) -> LintResult {
    Linter.lint(SourceFile(name: "x.yml", stored: Array(config.utf8)))
  }

  private func recorded(_ config: String) -> Baseline {
    Baseline(recording: [("x.yml", result(config))])
  }

  private static let config = """
    streaming:
      on_event:
      - event_type: [a, a, b]
        handle: yield
      - kind: fallthrough
        handle: continue

    """

  @Test func whatWasRecordedIsKnown() {
    let baseline = recorded(BaselineTests.config)
    let later = baseline.applied(to: result("# a line more\n\n\(BaselineTests.config)x: 1\n"), file: "x.yml")
    #expect(later.findings.map(\.suppression) == [Suppression(.baseline)])
    #expect(later.diagnostics == [])
    let other = baseline.applied(to: result(BaselineTests.config), file: "y.yml")
    #expect(other.diagnostics.map(\.code) == ["Streaming/DuplicateEventType"])
  }

  @Test func equalFindingsAreCounted() {
    let twice = "a: {b: 1, b: 2, b: 3}\n"
    let baseline = recorded(twice)
    #expect(baseline.entries.map(\.count) == [2])
    let thrice = baseline.applied(to: result("a: {b: 1, b: 2, b: 3, b: 4}\n"), file: "x.yml")
    #expect(thrice.diagnostics.count == 1)
    let once = baseline.applied(to: result("a: {b: 1, b: 2}\n"), file: "x.yml")
    #expect(once.diagnostics == [])
  }

  /// Cut at a hundred, the rest would be new in the next run.
  @Test func allOfManyFindingsAreRecorded() {
    let many = "a:\n" + String(repeating: "  b: 1\n", count: 301)
    let baseline = recorded(many)
    #expect(baseline.findingCount == 300)
    #expect(baseline.applied(to: result(many), file: "x.yml").diagnostics == [])
    let more = baseline.applied(to: result("\(many)  b: 2\n  b: 3\n"), file: "x.yml")
    #expect(more.diagnostics.count == 2)
  }

  @Test func ignoredAndFatalFindingsAreNotRecorded() {
    #expect(recorded("# weir: ignore-file[YAML/DuplicateKey]\na: 1\na: 2\n").entries.isEmpty)
    #expect(recorded("a: [\n").entries.isEmpty)
  }

  @Test func textsAreCutAndInOneLine() {
    let value = String(repeating: "long words ", count: 50)
    let baseline = recorded(
      "streaming:\n  ? \"key\n    \(value)\"\n  : 1\n")
    #expect(!baseline.entries.isEmpty)
    #expect(baseline.entries.allSatisfy { $0.key.text.count <= 81 && !$0.key.text.contains("\n") })
  }

  @Test func longKeysTakeLittleTime() {
    let key = String(repeating: "k", count: 1 << 16)
    let config = "? \(key)\n:\n" + String(repeating: "  b: 1\n", count: 30_000)
    let time = ContinuousClock().measure {
      let baseline = recorded(config)
      #expect(baseline.applied(to: result(config), file: "x.yml").diagnostics == [])
    }
    #expect(time < .seconds(20))
  }
}
