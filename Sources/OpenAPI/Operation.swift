/// One operation of a spec.
public struct Operation: Sendable {
  let specification: Specification
  /// The path item, and the one its `$ref` leads to.
  let items: [Int]
  let node: Int
  /// Whether all of the path item is in the document.
  let isWhole: Bool

  var tree: SpecTree { specification.tree }

  /// Where it stands: `openapi.yml:120`.
  public var place: String { specification.place(of: node) }
}
