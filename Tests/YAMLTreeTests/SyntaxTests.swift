import Diagnostics
import Testing
import YAMLTree

@Suite struct SyntaxTests {
  /// Each text marks the primary span and then the labelled one, if there is one.
  @Test(arguments: [
    (
      "a: «'»b\nc: d«»\n", "found unexpected end of stream while scanning a quoted scalar",
      "add the closing quote"
    ),
    (
      "a: «[»1«»\n\n", "did not find expected ',' or ']' while parsing a flow sequence",
      "put `,` between the items and `]` after the last"
    ),
    (
      "a:\n«\t»- b\n", "found character that cannot start any token",
      "indent with spaces: YAML takes no tab here"
    ),
    (
      "a: «@»x\n", "found character that cannot start any token",
      "put quotes around a value that begins with `@`"
    ),
    (
      "a: «`»x`\n", "found character that cannot start any token",
      "put quotes around a value that begins with ```"
    ),
    (
      "a: «%»x\n", "found character that cannot start any token",
      "put quotes around a value that begins with `%`"
    ),
    (
      "é: b«:» c\n", "mapping values are not allowed in this context",
      "put quotes around a value that holds `: `, and check the indentation"
    ),
    (
      "a: 1\n«foo bar»  # comment\nb: 2\n", "could not find expected ':' while scanning a simple key",
      "write `key: value`, or indent the line if it belongs to the value above"
    ),
    (
      "a: 1\n«foo»\n", "could not find expected ':' while scanning a simple key",
      "write `key: value`, or indent the line if it belongs to the value above"
    ),
    (
      "x: |\n  y\na: \"b\" «def»\n",
      "did not find expected key while parsing a block mapping",
      "check the indentation, and that nothing follows a closing quote or bracket"
    ),
    (
      "- a\n«b»: 1\n",
      "did not find expected '-' indicator while parsing a block collection",
      "check the indentation: all items of a list begin in the same column"
    ),
    (
      "a: \"«\\»q\"\n", "found unknown escape character while parsing a quoted scalar",
      "write `\\\\` for a backslash, or use single quotes"
    ),
    (
      "a: «-» b\n", "block sequence entries are not allowed in this context",
      "begin the list on a line of its own"
    ),
    ("a: [1,«,» 2]\n", "did not find expected node content while parsing a flow node", nil),
    (
      "a: 1\n...\n«foo»\n", "did not find expected <document start>",
      "a file holds one value: indent what belongs to it"
    ),
    (
      "«%»YAML 2.0\n---\na: 1\n", "found incompatible YAML document",
      "remove the `%YAML` line, or write `%YAML 1.1`"
    ),
    (
      String(repeating: "k", count: 1025) + "«:» 1\n", "mapping values are not allowed in this context",
      "a key may have at most 1024 characters"
    ),
  ])
  func pointsAtTheCause(_ marked: String, _ message: String, _ help: String?) throws {
    let marked = MarkedText(marked)
    let document = Document(marked.text)
    let diagnostic = try #require(document.diagnostics.first)
    #expect(document.diagnostics.count == 1)
    #expect(diagnostic.code == "YAML/Syntax")
    #expect(diagnostic.level == .fatal)
    #expect(diagnostic.message == message)
    #expect(diagnostic.help == help)
    #expect(diagnostic.primary.span == marked.spans.first)
    if marked.spans.count > 1 { #expect(diagnostic.secondary.map(\.span) == Array(marked.spans.dropFirst())) }
    #expect(!document.isComplete)
  }

  @Test func labelsWhatWasBeingRead() throws {
    let marked = MarkedText("«a»: \"b\" «def»\n")
    let diagnostic = try #require(Document(marked.text).diagnostics.first)
    #expect(diagnostic.primary == Label(marked.spans[1]))
    #expect(diagnostic.secondary == [Label(marked.spans[0], "while parsing a block mapping")])
  }

  @Test(arguments: [
    (
      "a:\n- b: 1\n  c: [2, {d: 3\n",
      """
      block mapping 1:1-3:15
        ? plain string "a" 1:1-1:2
        : block sequence 2:1-3:15
          - block mapping 2:3-3:15
            ? plain string "b" 2:3-2:4
            : plain int(1) "1" 2:6-2:7
            ? plain string "c" 3:3-3:4
            : flow sequence 3:6-3:15
              - plain int(2) "2" 3:7-3:8
              - flow mapping 3:10-3:15
                ? plain string "d" 3:11-3:12
                : plain int(3) "3" 3:14-3:15

      """
    ),
    (
      "a: 1\nb: 'c\n",
      """
      block mapping 1:1-2:3
        ? plain string "a" 1:1-1:2
        : plain int(1) "1" 1:4-1:5
        ? plain string "b" 2:1-2:2
        : plain null "" 2:3-2:3

      """
    ),
    ("'a", ""),
    (
      "- [",
      """
      block sequence 1:1-1:4
        - flow sequence 1:3-1:4

      """
    ),
  ])
  func keepsThePartTree(_ text: String, _ dump: String) {
    let document = Document(text)
    #expect(document.debugDump() == dump)
    #expect(!document.isComplete)
    #expect(document.diagnostics.map(\.code) == ["YAML/Syntax"])
  }

  @Test func reportsFurtherDocuments() throws {
    let marked = MarkedText("# one\na: 1\n---\n«---» # two\nb: 2 # three\n")
    let document = Document(marked.text)
    let diagnostic = try #require(document.diagnostics.first)
    #expect(diagnostic.code == "YAML/MultipleDocuments")
    #expect(diagnostic.level == .error)
    #expect(diagnostic.primary.span == marked.spans[0])
    #expect(document.diagnostics.count == 1)
    #expect(document.root?.mapping?.entries.map(\.name) == ["a"])
    #expect(document.isComplete)
    #expect(document.comments.map { document.source.text($0.span) } == ["# one"])
  }

  @Test(arguments: ["---\na: 1\n", "a: 1\n...\n", "a: 1\n---\n", "a: 1\n--- # nothing\n...\n"])
  func takesOneDocumentHoweverMarked(_ text: String) {
    let document = Document(text)
    #expect(document.diagnostics == [])
    #expect(document.root?.mapping?["a"]?.value.scalar?.value == .int(1))
  }
}
