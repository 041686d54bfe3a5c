import Report
import Testing

/// A scalar that Swift takes in no literal.
private func scalar(_ value: UInt32) -> String {
  Unicode.Scalar(value).map { String($0) } ?? ""
}

@Suite struct EscapingTests {
  @Test(arguments: [
    ("plain `text` \\n", "plain `text` \\n"),
    ("a\nb\r\nc\td", "a\\nb\\r\\nc\\td"),
    ("\u{1B}[31m\u{0}\u{7F}\u{9B}", "\\u{1b}[31m\\u{0}\\u{7f}\\u{9b}"),
    (
      "\u{200B}\u{200F}\u{202E}\u{2066}\u{FEFF}\u{61C}\u{AD}",
      "\\u{200b}\\u{200f}\\u{202e}\\u{2066}\\u{feff}\\u{61c}\\u{ad}"
    ),
    ("\u{2028}\u{2029}\u{85}", "\\u{2028}\\u{2029}\\u{85}"),
    (
      "\u{E0041}" + scalar(0xFFFE) + scalar(0xFDD0) + scalar(0x10FFFF),
      "\\u{e0041}\\u{fffe}\\u{fdd0}\\u{10ffff}"
    ),
    ("naïve 日本語 \u{FFFD} e\u{301}", "naïve 日本語 \u{FFFD} e\u{301}"),
    ("👩‍👩‍👧 ❤️ 🇧🇷", "👩‍👩‍👧 ❤️ 🇧🇷"),
    ("a\u{200D}b 👩\u{200D} 1\u{200D}", "a\\u{200d}b 👩\\u{200d} 1\\u{200d}"),
    ("##[error] ###vso[x] ##vs[ #[ ####[x]", "##\\[error] ###vso\\[x] ##vs[ #[ ####\\[x]"),
    ("##[\u{301}x", "##\\[\u{301}x"),
  ]) func showsWhatWouldActOrHide(text: String, shown: String) {
    #expect(
      escapedForTerminal(text).unicodeScalars.elementsEqual(shown.unicodeScalars),
      "\(escapedForTerminal(text))")
  }

  @Test(arguments: [
    ("::error::x", "\\::error::x"),
    (" \t\u{A0}::error::x", " \t\u{A0}\\::error::x"),
    ("::\u{301}", "\\::\u{301}"),
    ("a ::error::", "a ::error::"),
    (": :", ": :"),
    ("", ""),
    ("  ##[group]", "  ##\\[group]"),
    ("a ##vso[task.x]", "a ##vso\\[task.x]"),
  ]) func noLineIsAWorkflowCommand(line: String, guarded: String) {
    #expect(lineGuarded(line).unicodeScalars.elementsEqual(guarded.unicodeScalars), "\(lineGuarded(line))")
    #expect(lineGuarded(lineGuarded(line)) == lineGuarded(line))
  }
}
