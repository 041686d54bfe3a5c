import Diagnostics
import YAMLTree

/// A text whose spans of interest stand between `«` and `»`, which are taken out; they may nest.
struct MarkedText {
  /// The text without the marks.
  let text: String
  /// The marked spans in bytes, in the order they begin.
  let spans: [SourceSpan]

  init(_ marked: String) {
    var text = ""
    var spans: [SourceSpan] = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«":
        open.append(spans.count)
        spans.append(SourceSpan(text.utf8.count, text.utf8.count))
      case "»":
        let index = open.removeLast()
        spans[index] = SourceSpan(spans[index].start, text.utf8.count)
      default: text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
    self.spans = spans
  }
}

extension Document {
  /// Reads a text under the name `test.yml`.
  init(_ text: String, limits: Limits = .standard) {
    self.init(reading: SourceFile(name: "test.yml", stored: Array(text.utf8)), limits: limits)
  }

  /// Every node but those an alias stands for, with its pointer.
  var writtenNodes: [(pointer: JSONPointer, node: Node)] {
    guard let root else { return [] }
    var found: [(pointer: JSONPointer, node: Node)] = []
    func visit(_ node: Node, _ tokens: [String]) {
      found.append((JSONPointer(tokens), node))
      guard node.definition == nil else { return }
      for (index, item) in (node.items ?? []).enumerated() { visit(item, tokens + [String(index)]) }
      for entry in node.mapping?.written ?? [] { visit(entry.value, tokens + [entry.name ?? "?"]) }
    }
    visit(root, [])
    return found
  }
}
