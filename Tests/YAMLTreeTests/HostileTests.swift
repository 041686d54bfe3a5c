import Diagnostics
import Testing
import YAMLTree

@Suite struct HostileTests {
  private static func repeated(_ text: String) -> String { String(repeating: text, count: 100_000) }

  /// Nine levels of nine aliases each: a kilobyte that stands for 387 million nodes.
  private static let billionLaughs =
    "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + (1..<9).map { level in
      let alias = "*a\(level - 1)"
      return "a\(level): &a\(level) [\(Array(repeating: alias, count: 9).joined(separator: ", "))]\n"
    }.joined()

  /// A text made to hurt; named shortly, since a report shows the arguments of its tests.
  struct Shape: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let codes: [Code]

    init(_ name: String, _ text: String, _ codes: [Code]) {
      testDescription = name
      self.text = text
      self.codes = codes
    }
  }

  /// A release build takes under 50 ms for each; the bound here leaves room for a debug build on a busy machine.
  @Test(arguments: [
    Shape("brackets", repeated("["), ["YAML/LimitExceeded"]),
    Shape("dashes", repeated("- "), ["YAML/LimitExceeded"]),
    Shape("braces", repeated("{a: "), ["YAML/LimitExceeded"]),
    Shape("question marks", repeated("? "), ["YAML/LimitExceeded"]),
    Shape("brackets over lines", repeated("[\n"), ["YAML/LimitExceeded"]),
    Shape("laughs", billionLaughs, ["YAML/LimitExceeded"]),
    Shape("anchors", (0..<50_000).map { "- &a\($0) x\n" }.joined(), ["YAML/LimitExceeded"]),
    Shape("repeated keys", (0..<40_000).map { "k\($0): x\n" }.joined(), []),
    Shape("items", repeated("- x\n"), ["YAML/LimitExceeded"]),
    Shape(
      "directives", (0..<100_000).map { "%TAG !a\($0)! x\n" }.joined() + "---\na: 1\n", ["YAML/LimitExceeded"]
    ),
    Shape("documents", repeated("---\n") + "a: 1\n", ["YAML/MultipleDocuments"]),
  ])
  func endsSoon(_ shape: Shape) {
    let file = SourceFile(name: "hostile.yml", stored: Array(shape.text.utf8))
    let time = ContinuousClock().measure {
      let document = Document(reading: file)
      #expect(document.diagnostics.map(\.code) == shape.codes)
    }
    #expect(time < .seconds(5))
  }

  @Test func stopsAtTheDepthLimit() throws {
    let limits = Document.Limits(depth: 3)
    #expect(Document("[[[x]]]", limits: limits).diagnostics == [])
    let document = Document("[[x], [[[y]]]]", limits: limits)
    let diagnostic = try #require(document.diagnostics.first)
    #expect(diagnostic.message == "lists and mappings are nested more than 3 deep")
    #expect(diagnostic.level == .fatal)
    #expect(diagnostic.primary.span == SourceSpan(8, 9))
    #expect(!document.isComplete)
    #expect(document.root?.items?.first?.items?.first?.string == "x")
  }

  @Test func countsDepthThroughAliases() throws {
    let limits = Document.Limits(depth: 3)
    #expect(Document("[&a [x], [*a]]", limits: limits).diagnostics == [])
    let marked = MarkedText("[&a [[x]], [«*a»]]")
    let diagnostic = try #require(Document(marked.text, limits: limits).diagnostics.first)
    #expect(diagnostic.code == "YAML/LimitExceeded")
    #expect(diagnostic.primary.span == marked.spans[0])
  }

  @Test func countsNodesThroughAliases() throws {
    let limits = Document.Limits(nodes: 8)
    #expect(Document("[&a [x, y], *a, z]", limits: limits).diagnostics == [])
    let marked = MarkedText("[&a [x, y], *a, «*a»]")
    let diagnostic = try #require(Document(marked.text, limits: limits).diagnostics.first)
    #expect(diagnostic.message == "the file has more than 8 values")
    #expect(diagnostic.primary.span == marked.spans[0])
  }

  @Test func refusesALongFileWhole() throws {
    let document = Document("a: 1\n", limits: Document.Limits(bytes: 4))
    let diagnostic = try #require(document.diagnostics.first)
    #expect(diagnostic.code == "YAML/LimitExceeded")
    #expect(diagnostic.message == "the file has 5 bytes, more than the 4 that are read")
    #expect(diagnostic.primary.span == SourceSpan(0, 0))
    #expect(document.root == nil)
    #expect(!document.isComplete)
  }
}
