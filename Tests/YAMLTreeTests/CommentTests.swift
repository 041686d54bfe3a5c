import Diagnostics
import Testing
import YAMLTree

@Suite struct CommentTests {
  /// Each text marks its comments.
  @Test(arguments: [
    "«# a»\nb: c «# d»\n  «# e»\n«#»",
    "a: b#c\n'd # e': 'f # g' «# h»\n",
    "a: |  «# header»\n  # content\n\n  b # content\n «# after»\nc: d\n",
    "a: > «# header»\n«# after»\nc: d\n",
    "a: \"b\n  # c\n\" «# d»\n",
    "a: !!str «# d»\n  'e # f'\n",
    "a: !!str «# d»\n  |\n  e # f\n",
    "- [a, «# b»\n c, 'd # e'] «# f»\n",
    "a: 1 «# é😀»\r\n«# b»\rc: 2\n",
    "a: 1 «# b»\u{85}c: 2 «# d»\u{2028}e: 3\n",
    "%YAML 1.1 «# a»\n--- «# b»\n... «# c»\n",
    "\u{FEFF}«# a»\nb: 1\n",
    "{a: &x b, c: *x «# d»\n}\n",
  ])
  func findsEachOne(_ marked: String) {
    let marked = MarkedText(marked)
    let document = Document(marked.text)
    #expect(document.diagnostics == [])
    #expect(document.comments.map(\.span) == marked.spans)
  }

  @Test func knowsWhichStandAlone() {
    let comments = Document("# a\n  # b\nc: 1 # d\ne: |\n  f\n# g\nh: 'i\n  ' # j").comments
    #expect(comments.map(\.standsAlone) == [true, true, false, true, false])
  }

  /// What follows a fault can't be told from text.
  @Test func endsAtAFault() {
    let document = Document("# a\nb: 1 # c\nd: 'e # f\n# g\n")
    #expect(document.comments.map { document.source.text($0.span) } == ["# a", "# c"])
  }
}
