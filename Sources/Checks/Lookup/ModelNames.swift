import Diagnostics
import Resources
import RuleTable

/// Finds the models that a config declares by their dotted names.
struct ModelNames {
  /// A model with its dotted name.
  struct Declaration {
    let name: String
    /// The key that declares it.
    let span: SourceSpan
  }

  /// A name within a resource; nil is the top level.
  private struct Place: Hashable {
    let resource: Int?
    let name: String
  }

  /// Longer names are neither looked up nor suggested, in bytes: aliases can repeat one thousands of times.
  private static let longest = 1024

  private let resources: [Resource]
  private var children: [Place: Int] = [:]
  private var models: Set<Place> = []

  init(_ tree: ResourceTree) {
    resources = tree.resources
    for (index, resource) in resources.enumerated() where resource.name.value.utf8.count <= ModelNames.longest
    {
      children[Place(resource: resource.parent, name: resource.name.value)] = index
      for model in resource.models where model.value.utf8.count <= ModelNames.longest {
        models.insert(Place(resource: index, name: model.value))
      }
    }
  }

  /// Whether a dotted name is one of a model, or too long to tell.
  ///
  /// It is not known how configs name what `$client` and `$shared` declare: what stands in `$client` also goes
  /// without it, and `shared` will do for `$shared`.
  func declare(_ name: String) -> Bool {
    guard name.utf8.count <= ModelNames.longest else { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let client = children[Place(resource: nil, name: "$client")]
    return isModel(parts, below: nil) || client.map { isModel(parts, below: $0) } ?? false
      || parts.first == "shared" && isModel(["$shared"] + parts.dropFirst(), below: nil)
  }

  private func isModel(_ parts: [String], below top: Int?) -> Bool {
    var resource = top
    for part in parts.dropLast() {
      guard let child = children[Place(resource: resource, name: part)] else { return false }
      resource = child
    }
    return models.contains(Place(resource: resource, name: parts.last ?? ""))
  }

  /// Every model in the order written, those with very long names left out.
  func all() -> [Declaration] {
    var prefixes: [String?] = []
    var declarations: [Declaration] = []
    for resource in resources {
      let parent = resource.parent.map { prefixes[$0] } ?? ""
      let prefix = parent.flatMap { parent in
        parent.utf8.count + resource.name.value.utf8.count < ModelNames.longest
          ? "\(parent)\(resource.name.value)." : nil
      }
      prefixes.append(prefix)
      guard let prefix else { continue }
      for model in resource.models where model.value.utf8.count <= ModelNames.longest {
        declarations.append(Declaration(name: prefix + model.value, span: model.span))
      }
    }
    return declarations
  }
}
