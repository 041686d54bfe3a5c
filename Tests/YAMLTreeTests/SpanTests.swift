import Diagnostics
import Testing

@testable import YAMLTree

@Suite struct SpanTests {
  /// Each text marks the bytes of the node that the pointer names.
  @Test(arguments: [
    ("#/a", "a: «b»"),
    ("#/a", "a: «b c»   # comment\n"),
    ("#/a", "a: «b\n  c»\nd: e\n"),
    ("#/a", "a: «'b # c'»  \n"),
    ("#/a", "a: «\"b\n\n  c\"»\n"),
    ("#/a", "a:«»\n"),
    ("#/a", "a:«»   # nothing\n\nb: 1\n"),
    ("#/a", "? a\n:«»\nb: 1\n"),
    ("#/a", "? a«»\n? b\n"),
    ("#/a", "? a # why\n: «b»\n"),
    ("#/a", "{a:«» , b: 1}"),
    ("#/b", "{a: 1, b«» }"),
    ("#/a", "{\"a\" :«»}"),
    ("#/a", "a: «[1, 2]» # comment\n"),
    ("#/a", "a: «[\n  1,\n]»\nb: 2"),
    ("#/a/0", "a: [«b: c» , d]"),
    ("#/a/0/b", "a: [b: «c» , d]"),
    ("#/a/0", "a: [«b:» , d]"),
    ("#/a", "a: «{}»\n"),
    ("#/a", "a:\n  «- b\n  - c»\n\n# comment\nd: e\n"),
    ("#/a", "a:\n«- b\n- c: 1»\n\nd: e\n"),
    ("#/a/1", "a:\n- b\n-«»\n- c\n"),
    ("#/a", "a:\n«- b\n-»\n"),
    ("#/a", "a:\n  «b: 1\n  c:\n    d: 2»\n# comment\ne: 3\n"),
    ("#/a", "a: «|\n  b\n  c»\n\nd: e\n"),
    ("#/a", "a: «>-  # comment\n  b # no comment»\n\n\n"),
    ("#/a", "a: «|+» # comment\n\nb: c\n"),
    ("#/a", "a: «|»\nb: c\n"),
    ("#/a", "a: «|2-\n    b»"),
    ("#/a", "a: «!!str &x 'b'»\n"),
    ("#/a", "a: «&x !!str |\n  b»\nc: d\n"),
    ("#/a", "a: «&x»\nb: c\n"),
    ("#/a", "a: «&x\n  b: c»\nd: e\n"),
    ("#/b", "a: &x 1\nb: «*x» # comment\n"),
    ("#/b", "a: &x [1, 2]\nb: «*x»\nc: 3\n"),
    ("#/b", "a: é😀\nb: «ü»\n"),
    ("#/b", "\u{FEFF}a: 1\nb: «2»\n"),
    ("#/b", "a: 1\r\nb: «2»\r\nc: 3\r\n"),
    ("#/b", "a: |\r\n  1\r\nb: «|\r\n  2»\r\n\r\n"),
    ("#/b", "a: 1\rb: «2»\r"),
    ("#/b", "a: x\u{85}b: «2»\n"),
    ("#/c", "a: 'x\u{2028}y'\nb: é\u{2029}c: «3»\n"),
    ("#", "«a»"),
    ("#", "---«»\n"),
    ("#", "--- # comment\n«- a»\n...\n"),
    ("#", "# comment\n\n«a: 1»\n\n# comment\n"),
    ("#", "%YAML 1.1\n---\n«a: 1»\n"),
  ])
  func endsWhereTheTextEnds(_ pointer: String, _ marked: String) throws {
    let marked = MarkedText(marked)
    let document = Document(marked.text)
    #expect(document.diagnostics == [])
    let node = try #require(JSONPointer(parsing: pointer).flatMap { document.node(at: $0) })
    #expect([node.span] == marked.spans)
  }

  @Test func coversKeysAndEntries() throws {
    let marked = MarkedText("««'a b'» : «1»»\n«&k «»c: 2»\n")
    let mapping = try #require(Document(marked.text).root?.mapping)
    #expect(mapping.written[0].span == marked.spans[0])
    #expect(mapping.written[0].key.span == marked.spans[1])
    #expect(mapping.written[0].value.span == marked.spans[2])
    #expect(mapping.written[1].span == marked.spans[3])
  }

  /// libyaml counts scalars: every checkpoint of the way back to bytes is passed, at each distance from one.
  @Test func findsBytesFarIntoTheText() throws {
    let lines = (0..<700).map { "k\($0): é😀\($0)\n" }
    let text = lines.joined()
    let document = Document(text)
    let entries = try #require(document.root?.mapping?.written)
    #expect(entries.count == 700)
    for (index, entry) in entries.enumerated() {
      #expect(document.source.text(entry.key.span) == "k\(index)")
      #expect(document.source.text(entry.value.span) == "é😀\(index)")
    }
  }

  /// An emoji is one column and a byte order mark none, whatever libyaml counts.
  @Test func namesColumnsAsEditorsDo() throws {
    let document = Document("\u{FEFF}😀: é\n👩‍👩‍👧: x\n")
    let entries = try #require(document.root?.mapping?.written)
    let first = document.source.position(of: entries[0].value.span.start)
    let second = document.source.position(of: entries[1].value.span.start)
    #expect((first.line, first.column, first.offset) == (1, 4, 9))
    #expect((second.line, second.column) == (2, 4))
  }

  /// A line break that only YAML knows moves libyaml's line numbers, not ours.
  @Test func keepsEditorsLines() throws {
    let document = Document("a: x\u{85}b: 'y\u{2028}  z'\nc: 3\n")
    let entry = try #require(document.root?.mapping?["c"])
    #expect(document.source.position(of: entry.key.span.start).line == 2)
  }

  @Test(arguments: [false, true])
  func readsUTF16(_ isLittleEndian: Bool) throws {
    let text = "\u{FEFF}a: é😀\nb: 2\n"
    let stored = text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittleEndian ? bytes.reversed() : bytes
    }
    let document = Document(reading: SourceFile(name: "test.yml", stored: stored))
    #expect(document.diagnostics == [])
    #expect(document.root?.mapping?["a"]?.value.string == "é😀")
    let entry = try #require(document.root?.mapping?["b"])
    let position = document.source.position(of: entry.value.span.start)
    #expect((position.line, position.column, position.offset) == (2, 4, 2 + 2 * 10))
  }
}
