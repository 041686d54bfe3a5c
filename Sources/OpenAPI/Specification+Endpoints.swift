import Diagnostics

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

  /// The verbs of a path item, in the order in which OpenAPI lists them.
  private static let verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

  /// Looks an endpoint up.
  ///
  /// A path matches one that differs in the names of its parameters only: OpenAPI takes two such paths for identical
  /// (3.1.0, section 4.8.8), so they name one operation, though some generators of configs want the names equal, too.
  ///
  /// - Parameters:
  ///   - verb: the verb, in small letters.
  ///   - path: the path as the config has it.
  public func endpoint(_ verb: String, _ path: String, _ effort: inout Effort) -> Endpoint {
    if tree.child(paths, "$ref") != nil { return .unknown }
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
      if let operation = tree.child(item, verb) {
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
  /// - Parameters:
  ///   - path: the path that is not there.
  ///   - effort: a visit for each path it is compared with, which takes long.
  public func suggestion(for path: String, _ effort: inout Effort) -> (path: String, place: String)? {
    let length = path.utf8.count
    var candidates: [String] = []
    for child in tree.children(of: paths) {
      let other = Int(tree.nodes[child].key.count)
      // A third of the longer one may differ.
      guard abs(length - other) <= max(length, other) / 3, let candidate = tree.key(of: child) else {
        continue
      }
      guard effort.spend() else { return nil }
      candidates.append(candidate)
    }
    guard let path = nearest(to: path, in: candidates), let node = tree.child(paths, path) else { return nil }
    return (path, place(of: node))
  }

  private func pathNode(_ path: String) -> Int? {
    tree.child(paths, path) ?? shapes[Specification.shape(of: path)] ?? nil
  }
}
