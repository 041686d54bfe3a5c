import Diagnostics
import RuleTable
import TestSupport
import Testing
import YAMLTree

@testable import Checks

/// Rules and tables that are put where there were none, in the style of the file.
@Suite struct InsertionTests {
  /// `⟦` and `⟧` stand around what is added.
  static let rules = [
    "streaming:\n  on_event:\n⟦    - data_starts_with: '[DONE]'\n      handle: done\n⟧    - kind: fallthrough\n      handle: yield\n",
    "streaming:\r\n  on_event:\r\n⟦  - data_starts_with: '[DONE]'\r\n    handle: done\r\n⟧  - kind: fallthrough\r\n    handle: yield",
    "streaming:\n on_event:\n⟦ -   data_starts_with: \"[DONE]\"\n     handle: \"done\"\n⟧ -   kind: \"fallthrough\"\n     handle: \"yield\"\n",
    "streaming:\n  on_event:\n⟦    - data_starts_with: '[DONE]'\n      handle: done\n\n⟧    # the rest\n    - kind: a\n\n    - kind: b\n",
    "streaming:\n  on_event:\n⟦    - { data_starts_with: '[DONE]', handle: done }\n⟧    - { kind: fallthrough, handle: yield }\n",
    "streaming:\n  on_event: &x # note\n⟦    - data_starts_with: '[DONE]'\n      handle: done\n⟧    -\n      kind: fallthrough\n",
    "r: &r {kind: fallthrough}\nstreaming:\n  on_event:\n⟦    - data_starts_with: '[DONE]'\n      handle: done\n⟧    - *r\n",
    "streaming: {on_event: [⟦{data_starts_with: '[DONE]', handle: done}, ⟧{kind: fallthrough, handle: yield}]}\n",
    "{\"streaming\":{\"on_event\":[⟦{\"data_starts_with\": \"[DONE]\", \"handle\": \"done\"},⟧{\"kind\":\"a\"},{\"kind\":\"b\"}]}}",
    "streaming:\n  on_event: [\n    ⟦{data_starts_with: '[DONE]', handle: done},\n    ⟧{kind: a}, # note\n  ]\n",
    "streaming:\n  on_event: [\n    ⟦{data_starts_with: '[DONE]', handle: done}, ⟧{kind: a}, # note\n    {kind: b}\n  ]\n",
  ]

  @Test(arguments: rules) func aRuleComesFirst(_ marked: String) throws {
    let document = InsertionTests.document(marked)
    let rules = try #require(document.rulesInPlace)
    let edit = try #require(RuleInsertion.first(.done, in: rules, of: document))
    expect(edit, in: document, marked)
  }

  @Test(arguments: [
    "streaming:\n  on_event: []\n", "r: &r\n  - kind: a\nstreaming:\n  on_event: *r\n", "streaming: {}\n",
    "a: b\n",
    "streaming:\n  ? on_event\n  : - kind: a\n",
  ])
  func noRuleWhereThereIsNoPlace(_ text: String) {
    let document = InsertionTests.document(text)
    #expect(document.rulesInPlace.flatMap { RuleInsertion.first(.done, in: $0, of: document) } == nil)
  }

  private static let table =
    "  on_event:\n    - data_starts_with: '[DONE]'\n      handle: done\n    - kind: fallthrough\n      handle: yield\n"

  static let tables = [
    "a:  1\n⟦streaming:\n\(table)⟧",
    "# by hand\r\na: 1\r\n⟦streaming:\r\n\(table.replacing("\n", with: "\r\n"))⟧",
    "# by hand\na: 1⟦\nstreaming:\n\(table.dropLast())⟧",
    "a: 1\n\nb:\n  c: 2\n  # d: 3\n⟦\nstreaming:\n\(table)⟧\n# the end\n",
    "a: 1 # first\n⟦streaming:\n\(table)⟧...\n",
    "# by hand\na: |\n  text\n⟦streaming:\n\(table)⟧",
    "# by hand\na: |+\n  text\n\n\n⟦streaming:\n\(table)⟧",
    "a:\n  b: 1\nc:\n- d\n⟦streaming:\n  on_event:\n  - data_starts_with: '[DONE]'\n    handle: done\n  - kind: fallthrough\n    handle: yield\n⟧",
    "a:\n    b: \"1\"\nc:\n    - d\n⟦streaming:\n    on_event:\n        - data_starts_with: \"[DONE]\"\n          handle: done\n        - kind: fallthrough\n          handle: yield\n⟧",
    "\"a\": 1\n⟦\"streaming\":\n  \"on_event\":\n    - \"data_starts_with\": \"[DONE]\"\n      \"handle\": \"done\"\n    - \"kind\": \"fallthrough\"\n      \"handle\": \"yield\"\n⟧",
    "{a: 1⟦, streaming: {on_event: [{data_starts_with: '[DONE]', handle: done}, {kind: fallthrough, handle: yield}]}⟧}\n",
    "{\n  \"a\": 1⟦,\n  \"streaming\": {\n    \"on_event\": [\n      {\"data_starts_with\": \"[DONE]\", \"handle\": \"done\"},\n      {\"kind\": \"fallthrough\", \"handle\": \"yield\"}\n    ]\n  }⟧\n}\n",
  ]

  @Test(arguments: tables) func aTableComesLast(_ marked: String) throws {
    let document = InsertionTests.document(marked)
    let rest = RuleText(pairs: [("kind", "fallthrough"), ("handle", "yield")])
    let edit = try #require(TableInsertion.edit([.done, rest], in: document))
    expect(edit, in: document, marked)
  }

  @Test func anEmptySectionIsFilled() throws {
    let document = InsertionTests.document("streaming: {} # none yet\n")
    let edit = try #require(TableInsertion.edit([.done], in: document))
    #expect(
      String(decoding: document.source.applying([edit]).bytes, as: UTF8.self)
        == "streaming: {on_event: [{data_starts_with: '[DONE]', handle: done}]} # none yet\n")
  }

  @Test(arguments: [
    "", "- a\n", "{}\n", "a: |\n  text", "streaming:\n  other: 1\n", "{a: 1 # note\n}\n", "? a\n: b\n",
    "a: [\n",
    "x: &x {on_event: []}\nstreaming: *x\n",
  ])
  func noTableWhereThereIsNoPlace(_ text: String) {
    #expect(TableInsertion.edit([.done], in: InsertionTests.document(text)) == nil)
  }

  /// A file that PyYAML wrote is as PyYAML would write it with the table.
  @Test(
    arguments: ["# a header\n\n", ""],
    ["a: 1\n", "a:\n  b: c\n", "a:\n- b\n", "a: []\n", "a: \"\\t\"\nb: \"\\t\"\n", "a: ''\n"])
  func aDumpStaysADump(_ header: String, _ body: String) throws {
    let document = InsertionTests.document(header + body)
    #expect(document.isSafeDump)
    let edit = try #require(TableInsertion.edit([.done, .rest], in: document))
    let fixed = Document(reading: document.source.applying([edit]))
    #expect(fixed.isSafeDump)
    #expect(Linter.lint(fixed.source).table?.rules.count == 2)
  }

  /// The file as it is before: without what is between the marks.
  private static func document(_ marked: String) -> Document {
    let parts = marked.split(separator: /⟦[^⟧]*⟧/, omittingEmptySubsequences: false)
    return Document(reading: SourceFile(name: "c.yml", stored: Array(parts.joined().utf8)))
  }

  private func expect(_ edit: Fix.Edit, in document: Document, _ marked: String) {
    let text = String(decoding: document.source.applying([edit]).bytes, as: UTF8.self)
    #expect(text == marked.filter { $0 != "⟦" && $0 != "⟧" })
  }
}
