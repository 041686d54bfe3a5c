import Foundation
import Report
import TestSupport
import Testing

/// Diffs compared with goldens in `Fixtures/diffs`, which `diff -u` wrote apart from their headers.
@Suite struct UnifiedDiffTests {
  private static let numbers = (1...30).map { "\($0)\n" }

  /// Texts before and after, by the name of their golden.
  private static let cases: [(String, String, String)] = [
    ("replaced", "a\nb\nc\n", "a\nB\nc\n"),
    ("from-nothing", "", "a\nb\n"),
    ("to-nothing", "a\nb\n", ""),
    (
      "two-hunks", numbers.joined(),
      numbers.joined().replacing("\n5\n", with: "\nfive\n").replacing("\n20\n", with: "\n20\nmore\n")
    ),
    (
      "one-hunk-of-two-changes", numbers.joined(),
      numbers.joined().replacing("\n5\n", with: "\nfive\n").replacing("\n12\n", with: "\n")
    ),
    ("no-final-newline", "a\nb", "a\nB"),
    ("final-newline-added", "a\nb", "a\nb\n"),
    ("final-newline-removed", "a\nb\n", "a\nb"),
    ("crlf", "a\r\nb\r\nc\r\n", "a\r\nc\r\n"),
    ("byte-order-mark", "\u{FEFF}a\nb\n", "\u{FEFF}a\nc\n"),
  ]

  @Test(arguments: cases) func isAsDiffWritesIt(_ name: String, _ old: String, _ new: String) throws {
    let diff = UnifiedDiff("c.yml", from: Array(old.utf8), to: Array(new.utf8))
    #expect(diff.isApplicable)
    let golden = Fixtures.folder.appending(path: "diffs/\(name).diff")
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" { try Data(diff.text.utf8).write(to: golden) }
    let expected = try Fixtures.bytes(golden)
    #expect(expected == Array(diff.text.utf8))
  }

  @Test func equalTextsHaveNoDiff() {
    #expect(UnifiedDiff("c", from: [1, 2], to: [1, 2]).text.isEmpty)
    #expect(UnifiedDiff("c", from: [], to: []).text.isEmpty)
  }

  @Test func whatWouldActIsEscapedAndThenNotApplicable() {
    for hostile in [
      "\u{1B}[31mred", "a\rb", "::error::x", "  ##[command]x", "\u{202E}", "\u{85}", "\u{0}", "a\u{FEFF}",
    ] {
      let diff = UnifiedDiff("c", from: Array("x\n\(hostile)\n".utf8), to: Array("y\n\(hostile)\n".utf8))
      #expect(!diff.isApplicable, "\(diff.text.debugDescription)")
      #expect(!diff.text.contains("\u{1B}") && !diff.text.contains("\u{202E}"))
      for line in diff.text.split(separator: "\n") { #expect(lineGuarded(String(line)) == line) }
    }
    let bad = UnifiedDiff("c", from: [0xFF, 0x0A], to: [0x0A])
    #expect(!bad.isApplicable && bad.text.contains("-\u{FFFD}\n"))
  }

  @Test(arguments: [
    ("a/c.yml", "--- a/a/c.yml\n"), ("/srv/c.yml", "--- a/srv/c.yml\n"),
    ("my config.yml", "--- a/my config.yml\t\n"),
    ("a\u{1B}\n.yml", "--- a/a\\u{1b}\\n.yml\n"),
  ])
  func headersNameTheFile(_ name: String, _ header: String) {
    #expect(UnifiedDiff(name, from: [], to: [0x61, 0x0A]).text.hasPrefix(header))
  }

  /// What is applied comes out, whatever the two texts are; a change of very many lines, too.
  @Test func applyingADiffGivesTheNewText() throws {
    var random = SeededGenerator(seed: 7)
    for round in 0..<300 {
      let count = round == 0 ? 9000 : Int.random(in: 0...40, using: &random)
      let old = (0..<count).map { _ in ["a", "b", "c", "d", ""].randomElement(using: &random) ?? "" }
      var new = old
      for _ in 0..<(round == 0 ? 3000 : Int.random(in: 0...6, using: &random)) {
        let place = Int.random(in: 0...new.count, using: &random)
        if Bool.random(using: &random), place < new.count {
          new.remove(at: place)
        } else {
          new.insert("n", at: place)
        }
      }
      var (before, after) = (old.map { $0 + "\n" }.joined(), new.map { $0 + "\n" }.joined())
      if Bool.random(using: &random) { before = String(before.dropLast()) }
      if Bool.random(using: &random) { after = String(after.dropLast()) }
      let diff = UnifiedDiff("c", from: Array(before.utf8), to: Array(after.utf8))
      #expect(UnifiedDiffTests.applied(diff.text, to: before) == after, "\(diff.text)")
    }
  }

  /// `patch`, as far as this needs it: every line kept or removed must be there.
  private static func applied(_ diff: String, to text: String) -> String? {
    var entries: [(mark: Character, content: String)] = []
    for line in diff.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).dropLast() {
      if line.hasPrefix("\\"), let last = entries.popLast() {
        entries.append((last.mark, String(last.content.dropLast())))
      } else if let mark = line.first {
        entries.append((mark, "\(line.dropFirst())\n"))
      }
    }
    var old = lines(text)[...]
    var (new, line) = ("", 0)
    for entry in entries {
      switch entry.mark {
      case "@":
        let range = entry.content.split(separator: " ")[1].dropFirst().split(separator: ",")
        let numbers = range.compactMap { Int($0) }
        let start = numbers.count == 2 && numbers[1] == 0 ? numbers[0] : numbers[0] - 1
        while line < start, let kept = old.popFirst() { (new, line) = (new + kept, line + 1) }
      case "+": new += entry.content
      default:
        guard old.popFirst() == entry.content else { return nil }
        line += 1
        if entry.mark == " " { new += entry.content }
      }
    }
    return new + old.joined()
  }

  private static func lines(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.dropLast().map { $0 + "\n" } + lines.suffix(1).filter { !$0.isEmpty }
  }
}
