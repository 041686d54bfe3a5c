import Diagnostics
import OpenAPI
import Resources
import RuleTable

extension Check {
  static let endpointNotFound = Check(
    "Endpoint/NotFound", .error, "an endpoint that the OpenAPI document does not have",
    why: """
      A method takes its parameters and its answer from the operation that its endpoint names. Where there \
      is no such path, or no such verb on it, no method can be made. Paths may differ in the names of their \
      parameters; where `openapi.transformations` may add paths, nothing is said.
      """,
    bad: """
      resources:
        models:
          methods:
            list: get /v1/model
      """,
    good: """
      resources:
        models:
          methods:
            list: get /v1/models
      """,
    spec: """
      openapi: 3.1.0
      paths:
        /v1/models:
          get:
            responses:
              '200': {description: The models}
      """,
    found: .comparison { context, specification in
      guard Transformations(in: context.document) < .everything else { return [] }
      var effort = Effort()
      // Each comparison takes microseconds, and a suggestion walks all paths: only those that are shown get one.
      var comparisons = Effort(visits: 5000)
      var suggestions = Linter.mostOfOneCheck
      return context.resources.methods.compactMap { method in
        guard let endpoint = method.endpoint else { return nil }
        let verb = endpoint.value.verb.rawValue
        let message = "\(quoted(endpoint.value.description)) is not in \(quoted(specification.name))"
        switch specification.endpoint(verb, endpoint.value.path, &effort) {
        case .operation, .unknown: return nil
        case .noSuchVerb(let verbs, let place):
          let label =
            verbs.isEmpty ? "the path has no operation" : "the path has \(quotedList(verbs, "and")) only"
          return Fault(message, at: Label(endpoint.span, label), notes: ["the path is at \(place)"])
        case .noSuchPath:
          suggestions -= 1
          let suggestion =
            suggestions < 0 ? nil : specification.suggestion(for: endpoint.value.path, &comparisons)
          return Fault(
            message, at: Label(endpoint.span, "there is no such path"),
            help: suggestion.map { "did you mean \(quoted($0.path)), at \($0.place)?" })
        }
      }
    })
}
