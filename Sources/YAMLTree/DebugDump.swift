public import Diagnostics

extension Document {
  /// The tree for a test to compare: a line a node, deeper ones indented.
  ///
  /// A line has the node's role (`?` a key, `:` a value, `-` an item), kind, style, value, tag and its span as
  /// `line:column-line:column`. What an alias stands for is not written out again.
  public func debugDump() -> String {
    root?.debugDump(in: source) ?? ""
  }
}

extension Node {
  /// The tree below this node, as `Document.debugDump()` writes it.
  public func debugDump(in source: SourceFile) -> String {
    var dump = Dump(source: source)
    dump.add(self, role: "", indent: "")
    return dump.text
  }
}

private struct Dump {
  let source: SourceFile
  var text = ""

  mutating func add(_ node: Node, role: String, indent: String) {
    let tag = node.tag.map { " <\($0)>" } ?? ""
    let alias = node.definition.map { " alias of \(place($0))" } ?? ""
    text += "\(indent)\(role)\(headline(node))\(tag) \(place(node.span))\(alias)\n"
    guard node.definition == nil else { return }
    switch node.content {
    case .scalar: break
    case .sequence(let items, _):
      for item in items { add(item, role: "- ", indent: indent + "  ") }
    case .mapping(let mapping):
      for entry in mapping.written {
        add(entry.key, role: "? ", indent: indent + "  ")
        add(entry.value, role: ": ", indent: indent + "  ")
      }
    }
  }

  private func headline(_ node: Node) -> String {
    switch node.content {
    case .scalar(let scalar): "\(scalar.style) \(kind(scalar.value)) \(scalar.text.debugDescription)"
    case .sequence(_, let style): "\(style) sequence"
    case .mapping(let mapping): "\(mapping.style) mapping"
    }
  }

  private func kind(_ value: ScalarValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): "bool(\(value))"
    case .int(let value?): "int(\(value))"
    case .int(nil): "int"
    case .float(let value): "float(\(value))"
    case .timestamp: "timestamp"
    case .string: "string"
    }
  }

  private func place(_ span: SourceSpan) -> String {
    let start = source.position(of: span.start)
    let end = source.position(of: span.end)
    return "\(start.line):\(start.column)-\(end.line):\(end.column)"
  }
}
