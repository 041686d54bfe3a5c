import Checks
import Diagnostics
import Testing

/// However much there is to ignore, it takes little time.
@Suite struct IgnoreHostileTests {
  private static let rule = "  - {event_type: [a, a], handle: yield}\n"
  private static let head = "streaming:\n  on_event:\n"

  static let configs: [(name: String, config: String)] = [
    (
      "comments above one rule",
      head + String(repeating: "  # weir: ignore[Streaming/DuplicateEventType]\n", count: 20_000) + rule
    ),
    (
      "comments that cover nothing",
      head + rule + String(repeating: "# weir: ignore[Streaming/EmptyTable]\n\n", count: 20_000)
    ),
    (
      "malformed comments",
      head + rule + String(repeating: "# weir: ignroe[Streaming/EmptyTable]\n", count: 20_000)
    ),
    (
      "a list of many codes",
      head + "  # weir: ignore[" + String(repeating: "Streaming/EmptyTable,", count: 20_000) + "]\n" + rule
    ),
    (
      "many unknown codes",
      head + "  # weir: ignore[" + (0..<10_000).map { "Streaming/E\($0)," }.joined() + "]\n" + rule
    ),
    ("many directives in a comment", head + rule + String(repeating: "# weir: ignore[x] ", count: 20_000)),
    ("many marks", head + rule + String(repeating: "# ", count: 200_000)),
    ("open brackets", head + rule + String(repeating: "# weir: ignore[", count: 20_000)),
    (
      "an ignore for each of many items",
      "x:\n" + String(repeating: "- [a, # weir: ignore[Streaming/EmptyTable]\n  b]\n", count: 20_000) + head
        + rule
    ),
    (
      "many findings, many ignores",
      (0..<10_000).map { "k\($0): {<<: 1} # weir: ignore[YAML/Syntax, Config/NotAMapping]\n" }.joined() + head
        + rule
    ),
    (
      "many ignored findings",
      "# weir: ignore-file[YAML/DuplicateKey]\n" + String(repeating: "a: 1\n", count: 20_000) + head + rule
    ),
    (
      "many locations",
      "diagnostics:\n  ignored:\n    Streaming/EmptyTable:\n"
        + (0..<10_000).map { "    - '#/k\($0)'\n" }.joined() + (0..<10_000).map { "k\($0): 1\n" }.joined()
    ),
    (
      "a long location",
      "diagnostics:\n  ignored:\n    Streaming/EmptyTable: '\(String(repeating: "/a", count: 1_000_000))'\na: 1\n"
    ),
  ]

  @Test(arguments: configs.indices) func takesLittleTime(_ index: Int) {
    let (name, config) = IgnoreHostileTests.configs[index]
    var result: LintResult?
    let time = ContinuousClock().measure {
      result = Linter.lint(SourceFile(name: "x.yml", stored: Array(config.utf8)))
    }
    #expect(time < .seconds(10), "\(name)")
    let perCheck = Dictionary(grouping: result?.findings ?? []) { $0.diagnostic.code }
    #expect(perCheck.values.allSatisfy { $0.count <= 200 }, "\(name)")
  }

  /// A hundred that count are shown, whatever is ignored before them.
  @Test func ignoredFindingsTakeNoPlaceFromOthers() {
    let ignored =
      "x: # weir: ignore[YAML/DuplicateKey] all the same\n" + String(repeating: "  a: 1\n", count: 151)
    let config = ignored + String(repeating: "b: 1\n", count: 131)
    let findings = Linter.lint(SourceFile(name: "x.yml", stored: Array(config.utf8))).findings
    #expect(findings.count { $0.isActive } == 100)
    #expect(findings.count { !$0.isActive } == 100)
    let last = findings.last { $0.isActive }?.diagnostic.notes
    #expect(last == ["30 more findings of this check are left out"])
  }
}
