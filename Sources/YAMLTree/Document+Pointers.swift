public import Diagnostics

extension Document {
  /// The node a pointer names, through aliases and merge keys; of duplicate keys the last. Nil where there is none.
  public func node(at pointer: JSONPointer) -> Node? {
    var node = root
    for token in pointer.tokens {
      guard let parent = node else { return nil }
      switch parent.content {
      case .scalar: return nil
      case .mapping(let mapping): node = mapping[token]?.value
      case .sequence(let items, _):
        node = index(token).flatMap { items.indices.contains($0) ? items[$0] : nil }
      }
    }
    return node
  }

  /// The pointer to the deepest node or entry that covers a span; a key stands for its entry.
  ///
  /// What an alias stands for is found where it was written, not where it is used.
  public func pointer(at span: SourceSpan) -> JSONPointer {
    var tokens: [String] = []
    var node = root
    while let parent = node, parent.definition == nil, let child = child(of: parent, covering: span) {
      tokens.append(child.token)
      node = child.node
    }
    return JSONPointer(tokens)
  }

  /// The child that covers a span; its node is nil where the span is not in the value alone.
  private func child(of parent: Node, covering span: SourceSpan) -> (token: String, node: Node?)? {
    switch parent.content {
    case .scalar: return nil
    case .sequence(let items, _):
      let count = items.prefixCount { $0.span.start <= span.start }
      guard count > 0, items[count - 1].span.contains(span) else { return nil }
      return (String(count - 1), items[count - 1])
    case .mapping(let mapping):
      let count = mapping.written.prefixCount { $0.key.span.start <= span.start }
      guard count > 0, mapping.written[count - 1].span.contains(span) else { return nil }
      let entry = mapping.written[count - 1]
      return (entry.name ?? source.text(entry.key.span), entry.value.span.contains(span) ? entry.value : nil)
    }
  }

  /// A 0-based index as RFC 6901 writes it: digits without a leading zero.
  private func index(_ token: String) -> Int? {
    guard token.utf8.allSatisfy(\.isDigit), token == "0" || token.utf8.first != UInt8(ascii: "0") else {
      return nil
    }
    return Int(token)
  }
}

extension Array {
  /// How many leading elements fit, where none after them does; found by halving.
  fileprivate func prefixCount(where fits: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if fits(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
