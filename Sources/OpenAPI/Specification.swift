public import Diagnostics

/// An OpenAPI 3 document in which operations can be looked up.
public struct Specification: Sendable {
  /// The file it was read from.
  public let source: SourceFile
  let tree: SpecTree
  /// The mapping `paths`.
  let paths: Int
  /// The path as written for each path with the names of its parameters left out; nil where several look alike.
  let shapes: [String: Int?]

  /// Reads a document, YAML or JSON.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - limits: how much of it is read at most.
  /// - Throws: why it can't be used.
  public init(reading source: SourceFile, limits: SpecLimits = .standard) throws(SpecificationError) {
    guard source.bytes.count <= limits.bytes else {
      throw SpecificationError("has more than the \(limits.bytes >> 20) MiB that are read of a spec")
    }
    let tree = try SpecTree(reading: source, limits: limits)
    try tree.checkVersion()
    guard let paths = tree.child(0, "paths"), tree.kind(of: paths) == .mapping else {
      throw SpecificationError("has no mapping `paths`: it describes no endpoint")
    }
    self.source = source
    self.tree = tree
    self.paths = tree.resolved(paths)
    var shapes: [String: Int?] = [:]
    for child in tree.children(of: paths) {
      guard let path = tree.key(of: child) else { continue }
      let shape = Specification.shape(of: path)
      shapes[shape] = shapes[shape] == nil ? .some(child) : .some(nil)
    }
    self.shapes = shapes
  }

  /// The name of its file without folders, for messages.
  public var name: String {
    source.name.split(separator: "/").last.map(String.init) ?? source.name
  }

  /// The place of a node for a message: `openapi.yml:120`.
  func place(of node: Int) -> String {
    "\(source.name):\(source.position(of: Int(tree.nodes[node].place)).line)"
  }

  /// A path with the names of its parameters left out: `/a/{}/b` for `/a/{id}/b`.
  static func shape(of path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "{")) else { return path }
    var shape: [UInt8] = []
    var isInName = false
    for byte in path.utf8 {
      if byte == UInt8(ascii: "}") { isInName = false }
      if !isInName { shape.append(byte) }
      if byte == UInt8(ascii: "{") { isInName = true }
    }
    return String(decoding: shape, as: UTF8.self)
  }
}
