/// A YAML or JSON document as one flat list of nodes in the order written: far smaller and faster than a tree of
/// values, for documents of which only some places are ever looked at.
///
/// Merge keys are resolved, aliases are links. A node is named by its place in the list.
struct SpecTree: Sendable {
  /// What a node is.
  enum Kind: UInt8, Sendable {
    case scalar
    case sequence
    case mapping
    /// Stands for the node that `target` names.
    case alias
  }

  /// A range of `text`.
  struct Words: Sendable {
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  struct Node: Sendable {
    var kind: Kind
    /// Whether it is a scalar whose text says what it stands for: plain in YAML, no string in JSON.
    var isPlain = false
    /// Whether it is a value of a mapping whose key is a scalar.
    var hasKey = false
    /// Whether a merge key brought it into its mapping.
    var isMerged = false
    /// The key's text.
    var key = Words()
    /// A scalar's text.
    var words = Words()
    /// Where the key begins, or the node itself where it has none; in bytes of the file.
    var place: UInt32
    /// The index just past the last node below this one; of an alias the index of what it stands for.
    var end: UInt32
  }

  /// The first is the root.
  var nodes: ContiguousArray<Node> = []
  /// The texts of all keys and scalars, one after another.
  var text: [UInt8] = []
  /// The children of each large mapping in order of their keys, so that hostile documents are looked up fast too.
  var sorted: [Int: [UInt32]] = [:]
}

extension SpecTree {
  /// The node itself, or what it stands for where it is an alias.
  func resolved(_ node: Int) -> Int {
    nodes[node].kind == .alias ? Int(nodes[node].end) : node
  }

  /// What the node is, aliases followed.
  func kind(of node: Int) -> Kind { nodes[resolved(node)].kind }

  /// The children of a sequence or mapping; none of a scalar.
  func children(of node: Int) -> Children {
    let parent = resolved(node)
    return Children(nodes: nodes, following: parent + 1, end: max(Int(nodes[parent].end), parent + 1))
  }

  /// Walks the children of one node.
  struct Children: Sequence, IteratorProtocol {
    let nodes: ContiguousArray<Node>
    var following: Int
    let end: Int

    mutating func next() -> Int? {
      guard following < end else { return nil }
      let child = following
      following = nodes[child].kind == .alias ? child + 1 : Int(nodes[child].end)
      return child
    }
  }

  /// The bytes of a range of the text.
  func bytes(_ words: Words) -> ArraySlice<UInt8> {
    text[Int(words.start)..<Int(words.start) + Int(words.count)]
  }

  /// The key of a child of a mapping; nil where it is no scalar.
  func key(of node: Int) -> String? {
    nodes[node].hasKey ? String(decoding: bytes(nodes[node].key), as: UTF8.self) : nil
  }

  /// The text of a scalar; nil for everything else.
  func scalar(_ node: Int) -> String? {
    let node = nodes[resolved(node)]
    return node.kind == .scalar ? String(decoding: bytes(node.words), as: UTF8.self) : nil
  }

  /// The text of a scalar that is a string, or nil.
  func string(_ node: Int) -> String? {
    nodes[resolved(node)].isPlain && isNullOrBool(node) ? nil : scalar(node)
  }

  /// Whether a plain scalar is true.
  func isTrue(_ node: Int) -> Bool { isPlain(node, among: ["true", "True", "TRUE"]) }

  /// Whether a plain scalar is false.
  func isFalse(_ node: Int) -> Bool { isPlain(node, among: ["false", "False", "FALSE"]) }

  private func isNullOrBool(_ node: Int) -> Bool {
    isTrue(node) || isFalse(node) || isPlain(node, among: ["", "~", "null", "Null", "NULL"])
  }

  private func isPlain(_ node: Int, among texts: [String]) -> Bool {
    let node = nodes[resolved(node)]
    guard node.kind == .scalar, node.isPlain, node.words.count <= 5 else { return false }
    return texts.contains { bytes(node.words).elementsEqual($0.utf8) }
  }
}
