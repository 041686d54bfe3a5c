import Diagnostics

/// A sequence or mapping whose end has not been read yet.
struct OpenCollection {
  /// What it becomes.
  enum Kind {
    case sequence
    case mapping
  }

  let kind: Kind
  let style: CollectionStyle
  let properties: ParseEvent.Properties
  /// The bytes of its first token: its bracket, its first `-`, its anchor.
  let opening: SourceSpan

  private(set) var items: [Node] = []
  private(set) var written: [Mapping.Entry] = []
  /// The key whose value comes next.
  private(set) var key: Node?
  /// Where the last child ends, in bytes.
  private(set) var end: Int
  private(set) var weight = 1
  private(set) var height = 1
  /// The keys, once there are too many to go through them one by one.
  private var keys: [KeyIdentity: SourceSpan] = [:]
  private static let few = 8

  init(_ kind: Kind, _ style: CollectionStyle, _ properties: ParseEvent.Properties, opening: SourceSpan) {
    self.kind = kind
    self.style = style
    self.properties = properties
    self.opening = opening
    end = opening.end
  }

  /// Takes the next child: an item, a key or a value.
  mutating func append(_ node: Node) {
    weight += node.weight
    height = max(height, node.height + 1)
    end = max(end, node.span.end)
    switch (kind, key) {
    case (.sequence, _): items.append(node)
    case (.mapping, nil): key = node
    case (.mapping, let key?):
      written.append(Mapping.Entry(key: key, value: node))
      self.key = nil
    }
  }

  /// Where a key stands among those before that equals the next one; nil where there is none.
  mutating func earlierKey(_ node: Node) -> SourceSpan? {
    guard !node.isMergeKey, let identity = KeyIdentity(node) else { return nil }
    if written.count < OpenCollection.few {
      return written.first { !$0.key.isMergeKey && KeyIdentity($0.key) == identity }?.key.span
    }
    // Keys that were gone through one by one come first, each with the first of its kind.
    if keys.isEmpty {
      for key in written.map(\.key) where !key.isMergeKey {
        if let identity = KeyIdentity(key), keys[identity] == nil { keys[identity] = key.span }
      }
    }
    if let earlier = keys[identity] { return earlier }
    keys[identity] = node.span
    return nil
  }

  /// Finishes the collection.
  ///
  /// - Parameter closing: the bytes of the closing bracket; empty or nil where there is none.
  /// - Returns: the node.
  func node(closing: SourceSpan?) -> Node {
    var end = end
    if style == .flow, let closing, closing.length > 0 { end = closing.end }
    return Node(
      span: SourceSpan(opening.start, end),
      content: kind == .sequence
        ? .sequence(items, style) : .mapping(Mapping(written: written, style: style)),
      tag: properties.tag, definition: nil, weight: weight, height: height)
  }
}
