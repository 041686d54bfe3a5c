import Diagnostics
import YAMLTree

extension Node {
  /// The bytes of each child in the order written: an item, or a key with its value.
  var childSpans: [SourceSpan] {
    switch content {
    case .scalar: []
    case .sequence(let items, _): items.map(\.span)
    case .mapping(let mapping): mapping.written.map(\.span)
    }
  }

  /// The nodes of one child: an item, or a key and its value.
  func childNodes(_ index: Int) -> [Node] {
    switch content {
    case .scalar: []
    case .sequence(let items, _): [items[index]]
    case .mapping(let mapping): [mapping.written[index].key, mapping.written[index].value]
    }
  }

  /// Whether this is written in brackets or braces.
  var isFlow: Bool {
    switch content {
    case .scalar: false
    case .sequence(_, let style): style == .flow
    case .mapping(let mapping): mapping.style == .flow
    }
  }

  /// Whether a node, or one below it, is as asked; what an alias stands for is not written there and not looked at.
  func contains(where fits: (Node) -> Bool) -> Bool {
    if fits(self) { return true }
    guard definition == nil else { return false }
    switch content {
    case .scalar: return false
    case .sequence(let items, _): return items.contains { $0.contains(where: fits) }
    case .mapping(let mapping):
      return mapping.written.contains { $0.key.contains(where: fits) || $0.value.contains(where: fits) }
    }
  }
}

extension Document {
  /// Whether an anchor or a tag stands on a node or within it.
  func hasProperties(_ node: Node) -> Bool {
    node.contains { part in
      part.definition == nil && part.span.length > 0
        && [UInt8(ascii: "&"), UInt8(ascii: "!")].contains(source.bytes[part.span.start])
    }
  }

  /// Whether a node is or holds a text whose end depends on the lines after it.
  func hasBlockScalar(_ node: Node) -> Bool {
    node.contains { $0.definition == nil && [.literal, .folded].contains($0.scalar?.style) }
  }

  /// Whether a comment begins within a span.
  func hasComment(in span: SourceSpan) -> Bool {
    comments.contains { span.contains($0.span) }
  }

  /// The list of `streaming.on_event` where it is written in its place: neither an alias nor merged in.
  var rulesInPlace: Node? {
    guard let streaming = root?.mapping?.writtenInPlace("streaming"),
      let rules = streaming.mapping?.writtenInPlace("on_event"), rules.items != nil
    else { return nil }
    return rules
  }
}

extension Mapping {
  /// The value of a key that the mapping itself has, of duplicates the last; nil for an alias.
  func writtenInPlace(_ name: String) -> Node? {
    written.last { $0.name == name }.flatMap { $0.value.definition == nil ? $0.value : nil }
  }
}
