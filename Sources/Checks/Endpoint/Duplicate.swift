import Diagnostics
import Resources
import RuleTable

extension Check {
  static let duplicateEndpoint = Check(
    "Endpoint/Duplicate", .error, "one endpoint under two top-level resources",
    why: """
      Each endpoint belongs to one resource, whose file, types and documentation it gets. Within one \
      top-level resource it may stand again, as a second way to the same thing; under two it is most often \
      a copy that was left behind. Methods and resources made for some targets only are not compared.
      """,
    bad: """
      resources:
        models:
          methods:
            list: get /v1/models
        openai:
          methods:
            list_models: get /v1/models
      """,
    good: """
      resources:
        models:
          methods:
            list: get /v1/models
          subresources:
            openai:
              methods:
                list: get /v1/models
      """,
    found: .check { context in
      let tree = context.resources
      var first: [Endpoint: Int] = [:]
      first.reserveCapacity(tree.methods.count)
      return tree.methods.indices.compactMap { index in
        let method = tree.methods[index]
        guard !method.isLimited, let endpoint = method.endpoint else { return nil }
        guard let earlier = first[endpoint.value] else {
          first[endpoint.value] = index
          return nil
        }
        let (here, there) = (tree.topName(of: method), tree.topName(of: tree.methods[earlier]))
        guard here.value != there.value, let other = tree.methods[earlier].endpoint else { return nil }
        // An alias may have put what is written once in both.
        let isAlias = other.span == endpoint.span
        return Fault(
          "\(quoted(endpoint.value.description)) stands under two top-level resources: "
            + "\(quoted(there.value)) and \(quoted(here.value))",
          at: Label(isAlias ? here.span : endpoint.span, "again, in \(quoted(here.value))"),
          and: [Label(isAlias ? there.span : other.span, "first here, in \(quoted(there.value))")],
          help: "keep one of the two")
      }
    })
}

extension ResourceTree {
  /// The name of the top-level resource that a method belongs to.
  fileprivate func topName(of method: Method) -> Placed<String> {
    resources[resources[method.resource].top].name
  }
}
