extension Specification {
  /// What a document says of an endpoint.
  public enum Endpoint: Sendable {
    case operation(Operation)
    /// The path is there, the verb is not: the verbs it has, and where it stands (`openapi.yml:120`).
    case noSuchVerb([String], place: String)
    /// No path looks like it.
    case noSuchPath
    /// Whether it is there can't be said: the path's item stands in another document.
    case unknown
  }

  /// The verbs of a path item, in the order of OpenAPI 3.2.
  private static let verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

  /// Looks an endpoint up.
  ///
  /// A path matches one that differs in the names of its parameters only: OpenAPI takes two such paths for identical
  /// (3.1.0, section 4.8.8), so they name one operation, though some generators of configs want the names equal, too.
  ///
  /// - Parameters:
  ///   - verb: the verb, in any case.
  ///   - path: the path as the config has it.
  public func endpoint(_ verb: String, _ path: String, _ effort: inout Effort) -> Endpoint {
    if tree.child(paths, "$ref") != nil { return .unknown }
    let verb = verb.lowercased()
    guard let found = pathNode(path) else { return .noSuchPath }
    guard effort.spend() else { return .unknown }
    guard tree.kind(of: found) == .mapping else { return .unknown }
    let items: [Int]
    var isWhole = true
    if tree.child(found, "$ref") != nil {
      // What stands beside it counts as well.
      let target = tree.object(found, &effort)
      isWhole = target != nil
      items = [found] + (target.map { [$0] } ?? [])
    } else {
      items = [found]
    }
    for item in items {
      if let operation = operation(verb, in: item, &effort) {
        guard tree.kind(of: operation) == .mapping else { return .unknown }
        return .operation(
          Operation(specification: self, items: items, node: operation, isWhole: isWhole))
      }
    }
    guard isWhole else { return .unknown }
    let verbs = Specification.verbs.filter { verb in items.contains { tree.child($0, verb) != nil } }
    return .noSuchVerb(verbs, place: place(of: found))
  }

  /// The path that a misspelt one may have meant, and where it stands; nil where none is near.
  ///
  /// - Parameter choose: picks the nearest of the paths.
  public func suggestion(for choose: ([String]) -> String?) -> (path: String, place: String)? {
    let paths = shortPaths
    guard let path = choose(paths), let node = tree.child(self.paths, path) else { return nil }
    return (path, place(of: node))
  }

  /// The paths, where they are few and short enough to be compared with.
  private var shortPaths: [String] {
    var paths: [String] = []
    for child in tree.children(of: self.paths) where tree.nodes[child].key.count <= 200 {
      guard paths.count < 2000 else { return [] }
      if let path = tree.key(of: child), path.hasPrefix("/") { paths.append(path) }
    }
    return paths
  }

  private func pathNode(_ path: String) -> Int? {
    tree.child(paths, path) ?? shapes[Specification.shape(of: path)] ?? nil
  }

  private func operation(_ verb: String, in item: Int, _ effort: inout Effort) -> Int? {
    if Specification.verbs.contains(verb) { return tree.child(item, verb) }
    guard let others = tree.child(item, "additionalOperations") else { return nil }
    for other in tree.children(of: others) {
      guard effort.spend() else { return nil }
      if tree.key(of: other)?.lowercased() == verb { return other }
    }
    return nil
  }
}
