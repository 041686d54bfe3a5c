import Diagnostics
import Resources
import RuleTable

extension Check {
  static let readmeEndpointNotFound = Check(
    "Endpoint/ReadmeNotFound", .error, "the readme shows a request that no method makes",
    why: """
      The examples of the readme are written in terms of the methods that call their endpoints. An endpoint \
      that is in no resource has no method to show, which is what becomes of an example when a method is \
      renamed or removed.
      """,
    bad: """
      resources:
        models:
          methods:
            list: get /v1/models
      readme:
        example_requests:
          default:
            type: request
            endpoint: get /v1/model
            params: {}
      """,
    good: """
      resources:
        models:
          methods:
            list: get /v1/models
      readme:
        example_requests:
          default:
            type: request
            endpoint: get /v1/models
            params: {}
      """,
    found: .check { context in
      let tree = context.resources
      let examples = tree.examples.filter { $0.endpoint != nil }
      // A config without any method is a part of one.
      guard tree.isComplete, !tree.methods.isEmpty, !examples.isEmpty else { return [] }
      let endpoints = tree.methods.compactMap(\.endpoint)
      let known = Set(endpoints.map(\.value))
      let missing = examples.filter { $0.endpoint.map { !known.contains($0.value) } ?? false }
      guard !missing.isEmpty else { return [] }
      var suggestions = Suggestions(from: endpoints.map(\.value.description))
      return missing.compactMap { example in
        example.endpoint.map { endpoint in
          let text = endpoint.value.description
          let suggestion = suggestions.index(nearest: text).map { endpoints[$0] }
          return Fault(
            "readme example \(quoted(example.name.value)) shows \(quoted(text)), which no method calls",
            at: Label(
              endpoint.span, suggestion.map { "did you mean \(quoted($0.value.description))?" } ?? ""),
            and: suggestion.map { [Label($0.span, "a method calls this")] } ?? [],
            help: "show the endpoint of a method in `resources`")
        }
      }
    })
}
