import Diagnostics
import Testing

@Suite struct WordingTests {
  @Test func quotesAndCuts() {
    #expect(quoted("a") == "`a`")
    #expect(quoted("") == "``")
    let long = String(repeating: "é", count: 61)
    #expect(quoted(long.dropLast()) == "`\(long.dropLast())`")
    #expect(quoted(long) == "`\(long.dropLast())…`")
  }

  @Test(arguments: [
    ([], "nothing"), (["a"], "`a`"), (["a", "b"], "`a` or `b`"), (["a", "b", "c"], "`a`, `b` or `c`"),
  ])
  func listsNames(_ names: [String], _ text: String) {
    #expect(quotedList(names) == text)
  }

  @Test func listsWithAnotherWord() {
    #expect(quotedList(["a", "b"], "and") == "`a` and `b`")
  }

  @Test(arguments: [
    ("streamng", "streaming"), ("Streaming", "streaming"), ("handel", "handle"), ("knid", "kind"),
    ("kin", "kind"),
    ("zzz", nil), ("", nil), ("x", nil),
  ])
  func suggestsTheNearest(_ name: String, _ expected: String?) {
    #expect(nearest(to: name, in: ["streaming", "handle", "kind"]) == expected)
  }

  @Test func suggestsTheFirstOfEquallyNear() {
    #expect(nearest(to: "bat", in: ["cat", "hat"]) == "cat")
    #expect(nearest(to: String(repeating: "a", count: 65), in: [String(repeating: "a", count: 65)]) == nil)
  }

  @Test func ordersLevelsAndDiagnostics() {
    #expect(Level.allCases == Level.allCases.sorted())
    let first = Diagnostic("B/A", .error, "x", at: Label(SourceSpan(1, 2)))
    let second = Diagnostic("A/A", .error, "x", at: Label(SourceSpan(1, 3)))
    let third = Diagnostic("B/A", .error, "x", at: Label(SourceSpan(1, 3)))
    #expect([third, second, first].sorted() == [first, second, third])
  }

  @Test func joinsAndComparesSpans() {
    #expect(SourceSpan(5, 3) == SourceSpan(5, 5))
    #expect(SourceSpan(1, 3).union(SourceSpan(5, 6)) == SourceSpan(1, 6))
    #expect(SourceSpan(1, 3).contains(SourceSpan(3, 3)))
    #expect(!SourceSpan(1, 3).contains(SourceSpan(2, 4)))
    #expect(SourceSpan(1, 3).length == 2)
  }

  @Test func aBackquoteCannotEndTheQuotation() {
    #expect(quoted("x` @all `y") == "`x\\u{60} @all \\u{60}y`")
    #expect(quoted(String(repeating: "`", count: 70)).count { $0 == "`" } == 2)
  }
}
