import Diagnostics
import OpenAPI
import Resources
import RuleTable

extension Check {
  static let discriminatorNotFound = Check(
    "Streaming/DiscriminatorNotFound", .error, "`param_discriminator` names a parameter that is not there",
    why: """
      The parameter switches the stream on: the generated method sets it and decides by it how to read the \
      answer. It has to be a parameter of the operation or a property of its request body. Where some of \
      these stand in other files, or `openapi.transformations` may add to them, nothing is said.
      """,
    bad: """
      resources:
        answers:
          methods:
            create:
              endpoint: post /v1/answers
              streaming: {param_discriminator: streaming}
      """,
    good: """
      resources:
        answers:
          methods:
            create:
              endpoint: post /v1/answers
              streaming: {param_discriminator: stream}
      """,
    spec: """
      openapi: 3.1.0
      paths:
        /v1/answers:
          post:
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      prompt: {type: string}
                      stream: {type: boolean}
            responses:
              '200':
                description: The answer, at once or as a stream
                content:
                  application/json: {}
                  text/event-stream: {}
      """,
    found: .comparison { context, specification in
      var effort = Effort()
      return context.streamingOperations(specification, &effort).compactMap { streaming in
        guard case .parameter(let parameter) = streaming.section.discriminator else { return nil }
        let name = parameter.value
        var others: [String] = []
        // A path to a property further in would be nothing known.
        guard !name.contains("."), !name.contains("["),
          streaming.operation.takes(name, others: &others, &effort) == .no
        else { return nil }
        let endpoint = quoted(streaming.endpoint.description)
        return Fault(
          "\(endpoint) has no parameter \(quoted(name)) that could switch the stream on",
          at: Label(parameter.span, "neither a parameter nor a property of the request body"),
          notes: ["the operation is at \(streaming.operation.place)"],
          help: nearest(to: name, in: others).map { "did you mean \(quoted($0))?" })
      }
    })
}
