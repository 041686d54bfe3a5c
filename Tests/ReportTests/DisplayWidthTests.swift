import Report
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}\u{302}", 1), ("\u{301}", 0), ("日本", 4), ("ｱ", 1), ("Ａ", 2),
    ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇧🇷", 2), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("…", 1), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1B}", 0), ("Ω", 1), ("\u{3FFFD}", 2), ("\u{10FFFF}", 1),
  ]) func countsColumns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abc", 1, "…"), ("abc", 0, ""), ("", 0, ""), ("日本語", 6, "日本語"),
    ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("e\u{301}e\u{301}e", 2, "e\u{301}…"), ("abc", -1, ""),
  ]) func fitsTextToColumns(text: String, width: Int, fitted: String) {
    #expect(text.fitted(to: width) == fitted)
  }

  @Test func padsToColumns() {
    #expect("日".padded(to: 4) == "日  ")
    #expect("abc".padded(to: 2) == "abc")
  }
}
