import Diagnostics
import Foundation
import TestSupport
import Testing
import YAMLTree

@Suite struct PointerTests {
  @Test(arguments: [
    ("", [], "#"), ("#", [], "#"), ("#/a/0", ["a", "0"], "#/a/0"),
    ("/a~1b/c~0d", ["a/b", "c~d"], "#/a~1b/c~0d"),
    ("#/", [""], "#/"), ("#//a", ["", "a"], "#//a"), ("/é 😀", ["é 😀"], "#/é 😀"), ("#/~01", ["~1"], "#/~01"),
  ])
  func readsAndWrites(_ text: String, _ tokens: [String], _ written: String) {
    let pointer = JSONPointer(parsing: text)
    #expect(pointer?.tokens == tokens)
    #expect(pointer?.description == written)
  }

  @Test(arguments: ["a", "##", "#a/b", "/a~", "/a~2", "pagination.0"])
  func refuses(_ text: String) {
    #expect(JSONPointer(parsing: text) == nil)
  }

  /// Each text marks spans that all belong to the pointer.
  @Test(arguments: [
    ("#/a/1/b", "a:\n- 0\n- «b: «1»»\n  c: 2\n"),
    ("#/a/1/b", "a:\n- 0\n- «b»: 1\n  c: 2\n"),
    ("#/a/1/b", "a:\n- 0\n- b«: 1»\n  c: 2\n"),
    ("#/a/1", "a:\n- 0\n- «b: 1\n  c»: 2\n"),
    ("#/a", "«a»:\n- 0\n- b: 1\n"),
    ("#", "«a: 1\nb»: 2\n"),
    ("#/b", "a: &x {c: 1}\nb: «*x»\n"),
    ("#/a/c", "a: &x {c: «1»}\nb: *x\n"),
    ("#/a", "a:«»\nb: 1\n"),
    ("#/a", "? «a»\n? b\n"),
    ("#/x~1y", "«x/y»: «1»\n"),
    ("#/a/<</b", "a: {<<: {b: «1»}}\n"),
    ("#", "«# comment»\na: 1\n"),
  ])
  func findsTheDeepest(_ pointer: String, _ marked: String) {
    let marked = MarkedText(marked)
    let document = Document(marked.text)
    for span in marked.spans { #expect(document.pointer(at: span).description == pointer) }
  }

  @Test func leadsThroughAliasesAndMerges() throws {
    let document = Document("a: &x {b: [1, 2]}\nc: *x\nd:\n  <<: *x\n  e: 3\nf: 1\nf: 2\n")
    func text(_ pointer: String) -> String? {
      JSONPointer(parsing: pointer).flatMap { document.node(at: $0) }?.scalar?.text
    }
    #expect(text("/c/b/1") == "2")
    #expect(text("/d/b/0") == "1")
    #expect(text("/d/e") == "3")
    #expect(text("/f") == "2")
    #expect(text("/a/b/2") == nil)
    #expect(text("/a/b/01") == nil)
    #expect(text("/a/b/-1") == nil)
    #expect(text("/a/b/99999999999999999999") == nil)
    #expect(text("/f/g") == nil)
  }

  @Test(arguments: [
    "a: 1\nb:\n- c: [1, {d: 2}]\n  e:\n- ''\n-\n- - x\n  - y\n",
    "{a: {b: {c: []}}, 'd/e': ~, é: [x, [y, z]]}",
    "? a\n: - 1\n  - &x 2\n? b\n: *x\nc: |\n  text\nd: !!str 1\n",
  ])
  func roundTripsEveryNode(_ text: String) {
    expectRoundTrip(Document(text))
  }

  @Test(arguments: Corpus.files(in: "configs"))
  func roundTripsConfigsInUse(_ file: URL) throws {
    let document = Document(
      reading: SourceFile(name: file.lastPathComponent, stored: try Fixtures.bytes(file)))
    #expect(document.diagnostics == [])
    #expect(document.isComplete)
    expectRoundTrip(document)
  }

  /// A pointer leads to its node, and the node's span back to it: but for a node that is just one entry, which has the
  /// entry's span, so that the entry is the deepest.
  private func expectRoundTrip(_ document: Document) {
    for (pointer, node) in document.writtenNodes {
      #expect(document.node(at: pointer)?.span == node.span, "\(pointer)")
      let found = document.pointer(at: node.span)
      #expect(found.tokens.starts(with: pointer.tokens), "\(pointer) became \(found)")
      if found != pointer { #expect(document.node(at: pointer)?.mapping?.written.first?.span == node.span) }
    }
  }
}
