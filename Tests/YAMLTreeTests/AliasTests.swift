import Diagnostics
import Testing
import YAMLTree

@Suite struct AliasTests {
  @Test func standsForACopy() throws {
    let marked = MarkedText("a: «&x [«1», 2]»\nb: «*x»\n")
    let document = Document(marked.text)
    let alias = try #require(document.root?.mapping?["b"]?.value)
    #expect(alias.definition == marked.spans[0])
    #expect(alias.items?.first?.span == marked.spans[1])
    #expect(alias.span == marked.spans[2])
    #expect(document.root?.mapping?["a"]?.value.definition == nil)
  }

  @Test func takesTheLatestOfOneName() {
    let document = Document("- &x 1\n- *x\n- &x 2\n- *x\n- &x [&x 3, *x]\n- *x\n")
    #expect(document.diagnostics == [])
    #expect(document.root?.items?.map { $0.scalar?.text ?? "" } == ["1", "1", "2", "2", "", "3"])
  }

  @Test func namesTheNearestAnchor() throws {
    let marked = MarkedText("a: &defaults 1\nb: «*default»\nc: 3\n")
    let document = Document(marked.text)
    let diagnostic = try #require(document.diagnostics.first)
    #expect(diagnostic.code == "YAML/UndefinedAlias")
    #expect(diagnostic.level == .fatal)
    #expect(diagnostic.message == "alias `*default` has no anchor `&default` before it")
    #expect(diagnostic.help == "did you mean `*defaults`?")
    #expect(diagnostic.primary.span == marked.spans[0])
    #expect(document.root?.mapping?["b"]?.value.isNull == true)
    #expect(document.root?.mapping?["b"]?.value.span == marked.spans[0])
    #expect(document.root?.mapping?["c"] != nil)
    #expect(document.isComplete)
  }

  @Test(arguments: ["a: «&x» [1, «*x»]\n", "a: !!seq «&x» [1, «*x»]\n", "«&x»\na: {b: «*x»}\n"])
  func refusesAnAliasInWhatItNames(_ marked: String) throws {
    let marked = MarkedText(marked)
    let document = Document(marked.text)
    let diagnostic = try #require(document.diagnostics.first)
    #expect(document.diagnostics.count == 1)
    #expect(diagnostic.code == "YAML/RecursiveAlias")
    #expect(diagnostic.message == "alias `*x` stands inside of what it names")
    #expect(diagnostic.primary.span == marked.spans[1])
    #expect(diagnostic.secondary.map(\.span) == [marked.spans[0]])
    #expect(document.isComplete)
  }
}
