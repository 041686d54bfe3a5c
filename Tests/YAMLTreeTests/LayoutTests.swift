import Diagnostics
import Testing
import YAMLTree

@Suite struct LayoutTests {
  /// The lines of each child stand between marks.
  @Test(arguments: [
    "«a: 1\n»«b:\n  c: 2\n»",
    "# free\n\n«# of a\na: 1 # too\n»\n«# of b\n# of b\nb: 2\n  # of b\n»# of none\n",
    "«a: 1\n»«b: 2»",
    "«a: 1\r\n  # of a\r\n»\r\n«# of b\r\nb: 2\r\n»",
    "\u{FEFF}«# of a\na: 1\n»«b: 2\n»",
    "---\n«a: 1\n»«b: 2\n»...\n",
    "«- a\n»«- b: 1\n  c: 2\n  # of the second\n»# of none\n",
    "«-\n»«- # of the second\n  a: 1\n»",
    "«- |\n  # text\n  text\n»«- x\n»",
    "«a: |\n  text\n  # text\n»# free\n\n«b: 1\n»",
    "«a:\u{2028}»«b: 1\n»",
  ])
  func linesOfTheRoot(_ marked: String) throws {
    let text = MarkedText(marked)
    let document = Document(text.text)
    let root = try #require(document.root)
    let layout = try #require(document.layout(of: root))
    #expect(layout.parts.map(\.lines) == text.spans, "\(document.debugDump())")
    #expect(!layout.parts.contains { !$0.standsAlone })
  }

  @Test func anAnchoredListBeginsAtItsFirstDash() throws {
    let text = MarkedText("a: &x !!seq # note\n«- b\n»«- c\n»")
    let document = Document(text.text)
    let list = try #require(document.root?.mapping?["a"]?.value)
    #expect(document.layout(of: list)?.parts.map(\.lines) == text.spans)
  }

  @Test func theFirstKeyAfterADashDoesNotStandAlone() throws {
    let document = Document("- a: 1\n  b: 2\n")
    let item = try #require(document.root?.items?.first)
    #expect(document.layout(of: item)?.parts.map(\.standsAlone) == [false, true])
  }

  @Test(arguments: ["[a, b]\n", "{a: b}\n", "a\n", ""]) func nothingElseHasLines(_ text: String) {
    let document = Document(text)
    #expect(document.root.flatMap(document.layout) == nil)
  }

  @Test(arguments: [
    ("a:\n  b: 1\nc:\n- x\n", 2, 0), ("a:\n    b: 1\nc:\n    - x\n", 4, 4), ("a: 1\n", 2, 2),
    ("a:\n  - b:\n      - c\n    d: 1\n  - e:\n    - f\n", 2, 2), ("{a: {b: [c]}}\n", 2, 2),
    ("a:\n  b: 1\nc:\n   d: 1\ne:\n   f: 1\n", 3, 2),
  ])
  func indentationIsThatOfMostPlaces(_ text: String, _ step: Int, _ dash: Int) {
    let style = Document("# by hand\n\(text)z: \"\"\n").style
    #expect(style.step == step && style.dashIndentation == dash, "\(style)")
  }

  @Test func aDumpWithoutListsDoesNotIndentThem() {
    #expect(Document("a:\n  b: 1\n").style.dashIndentation == 0)
  }

  @Test(arguments: [
    ("a: ''\nb: \"\"\nc: \"\"\n", Scalar.Style.doubleQuoted), ("a: ''\nb: \"\"\n", .singleQuoted),
  ])
  func quotesAreThoseOfMostStrings(_ text: String, _ quotes: Scalar.Style) {
    #expect(Document(text).style.quotes == quotes)
    #expect(Document(text).style.quotes(for: "\"") == .singleQuoted)
  }

  @Test func lineBreakIsTheFirst() {
    #expect(Document("a: 1\r\nb: 2\n").lineBreak == "\r\n")
    #expect(Document("a: 1").lineBreak == "\n")
  }
}
