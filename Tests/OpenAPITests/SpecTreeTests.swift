import Diagnostics
import Foundation
import TestSupport
import Testing
import YAMLTree

@testable import OpenAPI

/// The flat tree says what the full tree says of the same file.
@Suite struct SpecTreeTests {
  @Test(arguments: Fixtures.files(in: "checks", ending: ["yml"]) + Corpus.files(in: "configs"))
  func agreesWithTheDocument(_ file: URL) throws {
    let source = SourceFile(name: file.lastPathComponent, stored: try Fixtures.bytes(file))
    let document = Document(reading: source)
    guard document.diagnostics.allSatisfy({ $0.level < .fatal }), let root = document.root else { return }
    let tree = try SpecTree(yaml: source, limits: .standard)
    expectSame(tree, 0, root)
  }

  private func expectSame(_ tree: SpecTree, _ node: Int, _ other: Node) {
    switch other.content {
    case .scalar(let scalar):
      #expect(tree.scalar(node) == scalar.text)
      if let string = other.string { #expect(tree.string(node) == string) }
      if other.isNull, other.tag == nil { #expect(tree.string(node) == nil) }
    case .sequence(let items, _):
      let children = Array(tree.children(of: node))
      #expect(tree.kind(of: node) == .sequence && children.count == items.count)
      for (child, item) in zip(children, items) { expectSame(tree, child, item) }
    case .mapping(let mapping):
      #expect(tree.kind(of: node) == .mapping)
      for entry in mapping.entries {
        guard let name = entry.name, let last = mapping[name] else { continue }
        guard let child = tree.child(node, name) else {
          Issue.record("no \(name)")
          continue
        }
        #expect(Int(tree.nodes[child].place) == last.key.span.start)
        expectSame(tree, child, last.value)
      }
    }
  }

  /// JSON that YAML reads as well gives the same tree either way.
  /// However often a key is named again, its text is kept once.
  @Test func aliasesOfAKeyShareItsText() throws {
    let key = String(repeating: "k", count: 1000)
    let aliases = String(repeating: "- {*k : *k}\n", count: 1000)
    let source = SourceFile(name: "a.yml", stored: Array("- ? &k \(key)\n  : x\n\(aliases)".utf8))
    let tree = try SpecTree(yaml: source, limits: .standard)
    #expect(tree.text.count < source.bytes.count)
    let last = try #require(Array(tree.children(of: 0)).last)
    #expect(tree.child(last, key).flatMap { tree.scalar($0) } == key)
  }

  @Test func readsJSONAsYAMLDoes() throws {
    let text =
      #"{"a": [1, "x", null, true, {"b": "c\n\u00e9"}], "d": {}, "e": [], "f": -1.5e3, "a b": "\"\\/"}"#
    let source = SourceFile(name: "a.json", stored: Array(text.utf8))
    let json = try SpecTree(json: source, limits: .standard)
    let yaml = try SpecTree(yaml: source, limits: .standard)
    #expect(json.nodes.count == yaml.nodes.count)
    for (left, right) in zip(json.nodes, yaml.nodes) {
      #expect(left.kind == right.kind && left.end == right.end && left.place == right.place)
      #expect(json.bytes(left.key) == yaml.bytes(right.key))
      #expect(json.bytes(left.words) == yaml.bytes(right.words))
      #expect(left.isPlain == right.isPlain && left.hasKey == right.hasKey)
    }
  }
}
