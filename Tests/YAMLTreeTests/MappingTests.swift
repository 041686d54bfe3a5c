import Diagnostics
import Testing
import YAMLTree

@Suite struct MappingTests {
  @Test func reportsEachRepeatedKey() throws {
    let marked = MarkedText("«a»: 1\nb: 2\n«a»: 3\n«'a'»: 4\n")
    let document = Document(marked.text)
    #expect(document.diagnostics.map(\.code) == ["YAML/DuplicateKey", "YAML/DuplicateKey"])
    #expect(document.diagnostics.map(\.primary.span) == [marked.spans[1], marked.spans[2]])
    #expect(document.diagnostics.map { $0.secondary.map(\.span) } == [[marked.spans[0]], [marked.spans[0]]])
    #expect(document.diagnostics.first?.message == "duplicate key `a`")
    #expect(document.diagnostics.first?.level == .error)
    #expect(document.root?.mapping?.written.count == 4)
    #expect(document.root?.mapping?["a"]?.value.scalar?.text == "4")
    #expect(document.isComplete)
  }

  @Test(arguments: ["1: a\n'1': b\n", "[a]: 1\n[a]: 2\n", "{a: 1, b: {a: 2}}", "<<: {}\n<<: {}\n"])
  func allowsKeysThatDiffer(_ text: String) {
    #expect(Document(text).diagnostics == [])
  }

  /// The expected pairs are PyYAML's, which `yaml.safe_load` prints for the same text.
  @Test(arguments: [
    ("- &a {x: 1, y: 2}\n- {<<: *a, y: 3, z: 4}", "x=1 y=3 z=4"),
    ("- 0\n- {y: 3, <<: {x: 1, y: 2}}", "x=1 y=3"),
    ("- 0\n- {<<: [{x: 1}, {x: 2, y: 3}]}", "y=3 x=1"),
    ("- 0\n- {<<: {x: 1}, <<: {x: 2}}", "x=2"),
    ("- 0\n- {<<: {<<: {x: 1, y: 1}, y: 2}, z: 3}", "x=1 y=2 z=3"),
    ("- 0\n- {<<: []}", ""),
    ("- 0\n- {!!merge a: {x: 1}}", "x=1"),
    ("- 0\n- {'<<': {x: 1}}", "<<="),
    ("- 0\n- {x: 1, x: 2}", "x=1 x=2"),
  ])
  func mergesAsPyYAMLDoes(_ text: String, _ pairs: String) throws {
    let mapping = try #require(Document(text).root?.items?[1].mapping)
    let entries = mapping.entries.map { "\($0.name ?? "?")=\($0.value.scalar?.text ?? "")" }
    #expect(entries.joined(separator: " ") == pairs)
  }

  @Test(arguments: [
    ("<<: «5»\na: 1\n", "`<<` merges a mapping or a list of mappings, not a number"),
    ("a: 1\n<<:«»\n", "`<<` merges a mapping or a list of mappings, not null"),
    ("<<: [{}, «x»]\na: 1\n", "`<<` merges a mapping or a list of mappings, not a string"),
  ])
  func refusesToMergeAnythingElse(_ marked: String, _ message: String) throws {
    let marked = MarkedText(marked)
    let document = Document(marked.text)
    let diagnostic = try #require(document.diagnostics.first)
    #expect(document.diagnostics.count == 1)
    #expect(diagnostic.code == "YAML/Syntax")
    #expect(diagnostic.message == message)
    #expect(diagnostic.primary.span == marked.spans[0])
    #expect(document.root?.mapping?.entries.contains { $0.name == "<<" } == true)
  }

  @Test func saysOnceThatAMergedAliasIsUnknown() {
    #expect(Document("<<: *x\na: 1\n").diagnostics.map(\.code) == ["YAML/UndefinedAlias"])
  }
}
