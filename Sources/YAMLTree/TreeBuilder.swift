import Diagnostics

/// Builds the tree from events, on a stack of its own so that no input nests the program's calls.
struct TreeBuilder {
  /// What an anchor names so far.
  private enum Anchor {
    /// The collection it stands on, which begins here, is not finished.
    case open(SourceSpan)
    case node(Node)
  }

  /// The root node, once it is finished.
  private(set) var root: Node?
  private(set) var diagnostics: [Diagnostic] = []
  /// The bytes of quoted and block scalars, where `#` begins no comment; in order.
  private(set) var quotations: [SourceSpan] = []

  private let text: ReadableText
  private let limits: Document.Limits
  private var stack: [OpenCollection] = []
  /// What each anchor names, by its place in `anchored`: a dictionary of nodes would grow at great cost.
  private var anchors: [String: Int] = [:]
  private var anchored: [Anchor] = []
  /// Where the aliases start that name nothing.
  private var brokenAliases: Set<Int> = []
  private var nodeCount = 0
  /// The place of a root that is nothing at all: after the `---`.
  private var rootStart: Int

  init(_ text: ReadableText, limits: Document.Limits) {
    self.text = text
    self.limits = limits
    rootStart = text.start
  }

  /// Takes one event into the tree.
  ///
  /// - Returns: the limit that it would break; nil to go on.
  mutating func take(_ event: ParseEvent) -> Diagnostic? {
    let span = event.span
    switch event.kind {
    case .streamStart, .streamEnd, .documentEnd:
      return nil
    case .documentStart:
      rootStart = span.end
      return nil
    case .scalar(let scalar, let properties):
      return add(scalar, properties, span)
    case .alias(let name):
      return addAlias(name, span)
    case .sequenceStart(let style, let properties):
      return open(OpenCollection(.sequence, style, properties, opening: span))
    case .mappingStart(let style, let properties):
      return open(OpenCollection(.mapping, style, properties, opening: span))
    case .collectionEnd:
      close(at: span)
      return nil
    }
  }

  /// Closes what is open after a fault, as it is; a key without a value gets a null.
  mutating func finish() {
    while let last = stack.indices.last {
      if let key = stack[last].key { stack[last].append(.null(at: valuePlace(of: key))) }
      close(at: nil)
    }
  }

  // MARK: Nodes

  private mutating func add(
    _ parsed: ParseEvent.ParsedScalar, _ properties: ParseEvent.Properties, _ span: SourceSpan
  ) -> Diagnostic? {
    if let limit = count(1, at: span) ?? countAnchor(properties, at: span) { return limit }
    let place = ScalarPlace(parsed, span, in: text)
    if let quotation = place.quotation { quotations.append(quotation) }
    let node = Node(
      span: span.length == 0 ? emptyPlace(span) : place.span,
      content: .scalar(
        Scalar(
          text: parsed.text, style: parsed.style,
          value: ScalarValue(parsed.text, tag: properties.tag, isImplicit: parsed.isImplicit))),
      tag: properties.tag, definition: nil, weight: 1, height: 0)
    if let anchor = properties.anchor { bind(anchor, to: .node(node)) }
    attach(node)
    return nil
  }

  private mutating func addAlias(_ name: String, _ span: SourceSpan) -> Diagnostic? {
    switch anchors[name].map({ anchored[$0] }) {
    case .node(let target):
      if stack.count + target.height > limits.depth { return .tooDeep(span, limit: limits.depth) }
      if let limit = count(target.weight, at: span) { return limit }
      attach(target.alias(at: span))
      return nil
    case .open(let opening):
      diagnostics.append(.recursiveAlias(name, span, anchor: text.anchor(name, from: opening.start)))
    case nil:
      diagnostics.append(.undefinedAlias(name, span, known: suggestible))
    }
    brokenAliases.insert(span.start)
    attach(.null(at: span))
    return count(1, at: span)
  }

  /// The anchors that a misspelt alias may have meant; none once comparing them all would take long.
  private var suggestible: [String] {
    brokenAliases.count < 10 && anchors.count <= 1000 ? anchors.keys.sorted() : []
  }

  private mutating func open(_ collection: OpenCollection) -> Diagnostic? {
    guard stack.count < limits.depth else { return .tooDeep(collection.opening, limit: limits.depth) }
    let opening = collection.opening
    if let limit = count(1, at: opening) ?? countAnchor(collection.properties, at: opening) { return limit }
    if let anchor = collection.properties.anchor { bind(anchor, to: .open(collection.opening)) }
    stack.append(collection)
    return nil
  }

  private mutating func close(at closing: SourceSpan?) {
    guard let collection = stack.popLast() else { return }
    let node = collection.node(closing: closing)
    // An anchor may be given anew inside of the collection it stands on; the later one then counts.
    if let name = collection.properties.anchor, let index = anchors[name],
      case .open(collection.opening) = anchored[index]
    {
      anchored[index] = .node(node)
    }
    attach(node)
  }

  private mutating func attach(_ node: Node) {
    guard let last = stack.indices.last else {
      root = node
      return
    }
    if stack[last].kind == .mapping {
      if let key = stack[last].key {
        checkMerge(key, node)
      } else if let earlier = stack[last].earlierKey(node) {
        diagnostics.append(.duplicateKey(node, earlier: earlier))
      }
    }
    stack[last].append(node)
  }

  private mutating func checkMerge(_ key: Node, _ value: Node) {
    guard key.isMergeKey, value.mergedMappings == nil, !brokenAliases.contains(value.span.start) else {
      return
    }
    diagnostics.append(.mergeOfNoMapping(value))
  }

  private mutating func bind(_ name: String, to anchor: Anchor) {
    anchors[name] = anchored.count
    anchored.append(anchor)
  }

  private mutating func count(_ weight: Int, at span: SourceSpan) -> Diagnostic? {
    nodeCount += weight
    return nodeCount > limits.nodes ? .tooManyNodes(span, limit: limits.nodes) : nil
  }

  private func countAnchor(_ properties: ParseEvent.Properties, at span: SourceSpan) -> Diagnostic? {
    guard properties.anchor != nil, anchored.count >= limits.anchors else { return nil }
    return .tooManyAnchors(span, limit: limits.anchors)
  }

  // MARK: Values that are not there

  /// The place of such a value; libyaml puts it at the next token.
  private func emptyPlace(_ span: SourceSpan) -> SourceSpan {
    guard let last = stack.last else { return SourceSpan(rootStart, rootStart) }
    return last.key.map { valuePlace(of: $0) } ?? span
  }

  /// Right after the `:` of a key, or right after the key where it has none.
  private func valuePlace(of key: Node) -> SourceSpan {
    let next = text.bytes.contentStart(from: key.span.end, limit: text.end)
    let hasColon = next < text.end && text.bytes[next] == UInt8(ascii: ":")
    let offset = hasColon ? next + 1 : key.span.end
    return SourceSpan(offset, offset)
  }
}
