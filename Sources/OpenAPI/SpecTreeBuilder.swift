import Diagnostics

/// Builds a `SpecTree` from nodes in the order written, on a stack of its own.
struct SpecTreeBuilder {
  /// A sequence or mapping that is not finished.
  private struct Open {
    let node: Int
    let isMapping: Bool
    /// In a mapping, whether a value comes next.
    var awaitsValue = false
    /// The key of that value; nil where it is no scalar.
    var key: SpecTree.Words?
    var keyPlace = 0
    /// Whether that key merges.
    var keyMerges = false
    /// The values of its merge keys.
    var merges: [Int] = []
  }

  private(set) var tree = SpecTree()
  private let limits: SpecLimits
  private var stack: [Open] = []
  /// How many nodes merge keys have looked at; that most of them bring nothing in makes them no cheaper.
  private var visits = 0

  init(_ limits: SpecLimits) {
    self.limits = limits
  }

  /// Whether a scalar would be a key now.
  var awaitsKey: Bool { stack.last.map { $0.isMapping && !$0.awaitsValue } ?? false }

  /// Takes the key of the next value.
  ///
  /// - Parameter merges: whether it is a merge key.
  /// - Returns: where its text is kept.
  @discardableResult
  mutating func addKey(_ text: some Collection<UInt8>, at place: Int, merges: Bool) -> SpecTree.Words {
    let words = words(text)
    addKey(words, at: place, merges: merges)
    return words
  }

  /// Takes a key whose text is kept already, which aliases of it share.
  mutating func addKey(_ words: SpecTree.Words, at place: Int, merges: Bool = false) {
    guard let last = stack.indices.last else { return }
    stack[last].key = words
    stack[last].keyPlace = place
    stack[last].keyMerges = merges
    stack[last].awaitsValue = true
  }

  /// Takes the key that is the text of a scalar before; no key where that is none.
  mutating func addKey(sameAs node: Int, at place: Int) {
    guard let last = stack.indices.last else { return }
    stack[last].key = tree.nodes[node].kind == .scalar ? tree.nodes[node].words : nil
    stack[last].keyPlace = place
    stack[last].keyMerges = false
    stack[last].awaitsValue = true
  }

  /// Takes a scalar.
  ///
  /// - Returns: its node.
  mutating func addScalar(_ text: some Collection<UInt8>, isPlain: Bool, at place: Int) -> Int {
    addScalar(words(text), isPlain: isPlain, at: place)
  }

  /// Takes a scalar whose text is kept already.
  @discardableResult
  mutating func addScalar(_ words: SpecTree.Words, isPlain: Bool, at place: Int) -> Int {
    let node = add(.scalar, at: place)
    tree.nodes[node].words = words
    tree.nodes[node].isPlain = isPlain
    return node
  }

  /// Takes an alias of a node before.
  mutating func addAlias(of target: Int, at place: Int) {
    let node = add(.alias, at: place)
    tree.nodes[node].end = UInt32(target)
  }

  /// Takes the start of a sequence or mapping.
  ///
  /// - Returns: its node.
  mutating func open(isMapping: Bool, at place: Int) -> Int {
    let node = add(isMapping ? .mapping : .sequence, at: place)
    stack.append(Open(node: node, isMapping: isMapping))
    return node
  }

  /// Takes the end of the innermost sequence or mapping.
  mutating func close() {
    guard let ended = stack.popLast() else { return }
    for value in ended.merges where !isOverNodes { merge(value, into: ended.node) }
    tree.nodes[ended.node].end = UInt32(tree.nodes.count)
    if ended.isMapping { tree.sortIfLarge(ended.node) }
  }

  /// What the document goes beyond, in words; nil where it keeps to the limits.
  var excess: String? {
    if stack.count > limits.depth { return "lists and mappings are nested more than \(limits.depth) deep" }
    return isOverNodes ? "the file has more than \(limits.nodes) values" : nil
  }

  private var isOverNodes: Bool { max(tree.nodes.count, visits) > limits.nodes }

  /// Links what a mapping, or each of a list of mappings, holds; what is not finished yet holds nothing.
  private mutating func merge(_ value: Int, into mapping: Int) {
    let value = tree.resolved(value)
    let sources = tree.nodes[value].kind == .sequence ? visited(tree.children(of: value)) : [value]
    for source in sources.map({ tree.resolved($0) })
    where tree.nodes[source].kind == .mapping && source != mapping {
      // Collected first: what is being walked would be copied whole by the first change.
      for child in visited(tree.children(of: source)) where tree.nodes[child].hasKey {
        guard !isOverNodes else { return }
        var link = tree.nodes[child]
        link.end = UInt32(tree.resolved(child))
        link.kind = .alias
        link.isMerged = true
        tree.nodes.append(link)
      }
    }
  }

  /// Counts nodes that a merge key looks at, as far as the limit allows.
  private mutating func visited(_ children: SpecTree.Children) -> [Int] {
    let seen = Array(children.prefix(max(0, limits.nodes + 1 - visits)))
    visits += seen.count + 1
    return seen
  }

  private mutating func add(_ kind: SpecTree.Kind, at place: Int) -> Int {
    let index = tree.nodes.count
    var node = SpecTree.Node(kind: kind, place: UInt32(place), end: UInt32(index + 1))
    if let last = stack.indices.last, stack[last].isMapping {
      if stack[last].awaitsValue {
        if let key = stack[last].key {
          node.key = key
          node.hasKey = true
          node.place = UInt32(stack[last].keyPlace)
        }
        if stack[last].keyMerges { stack[last].merges.append(index) }
        stack[last].awaitsValue = false
      } else {
        // A collection as a key: kept as a child without a key, as is its value.
        stack[last].key = nil
        stack[last].keyMerges = false
        stack[last].awaitsValue = true
      }
    }
    tree.nodes.append(node)
    return index
  }

  private mutating func words(_ text: some Collection<UInt8>) -> SpecTree.Words {
    let start = tree.text.count
    tree.text.append(contentsOf: text)
    return SpecTree.Words(start: UInt32(start), count: UInt32(tree.text.count - start))
  }
}
