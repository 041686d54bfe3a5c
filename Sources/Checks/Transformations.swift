import YAMLTree

/// How far `openapi.transformations` of a config may change the OpenAPI document before it is used.
enum Transformations: Comparable {
  /// Nothing that any check looks at.
  case none
  /// What stands in `components` only: which endpoints there are stays as it is.
  case components
  case everything

  /// Commands that only put what is there in other words.
  private static let harmless: Set = ["oneOfToAnyOf"]

  /// Reads the section; what is not understood may change everything.
  init(in document: Document) {
    let section = document.root?.mapping?["openapi"]?.value.mapping?["transformations"]?.value
    self = section.map { $0.items.map(Transformations.reach) ?? ($0.isNull ? .none : .everything) } ?? .none
  }

  private static func reach(_ items: [Node]) -> Transformations {
    items.map(reach).max() ?? .none
  }

  private static func reach(_ item: Node) -> Transformations {
    guard let command = item.mapping?["command"]?.value.string else { return .everything }
    if harmless.contains(command) { return .none }
    let targets = item.mapping?["args"].map { paths(in: $0.value) } ?? []
    let stays = !targets.isEmpty && targets.allSatisfy(isInComponents)
    return stays ? .components : .everything
  }

  /// The JSONPaths in a value; depth is that of the tree, which reading has bounded.
  private static func paths(in node: Node) -> [String] {
    switch node.content {
    case .scalar(let scalar): scalar.text.hasPrefix("$") ? [scalar.text] : []
    case .sequence(let items, _): items.flatMap(paths)
    case .mapping(let mapping): mapping.entries.flatMap { paths(in: $0.value) }
    }
  }

  private static func isInComponents(_ path: String) -> Bool {
    let components = "$.components"
    return path.hasPrefix(components) && [nil, ".", "["].contains(path.dropFirst(components.count).first)
  }
}
