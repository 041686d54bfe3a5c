import Diagnostics
import OpenAPI
import Resources
import RuleTable

extension Check {
  static let noEventStream = Check(
    "Streaming/NoEventStream", .warning, "a streaming method whose operation answers with no event stream",
    why: """
      A method that streams reads `text/event-stream`. An operation that does not say so in any successful \
      answer either does not stream, and then clients wait for events that never come, or is described \
      wrongly. Where an answer stands in another file, or `openapi.transformations` may change it, nothing \
      is said.
      """,
    bad: """
      resources:
        answers:
          methods:
            create:
              endpoint: post /v1/answers
              streaming: {param_discriminator: null}
      """,
    good: """
      resources:
        answers:
          methods:
            create:
              endpoint: post /v1/answers/stream
              streaming: {param_discriminator: null}
      """,
    spec: """
      openapi: 3.1.0
      paths:
        /v1/answers:
          post:
            responses:
              '200':
                description: The answer
                content: {application/json: {}}
        /v1/answers/stream:
          post:
            responses:
              '200':
                description: The answer in pieces
                content: {text/event-stream: {}}
      """,
    found: .comparison { context, specification in
      var effort = Effort()
      return context.streamingOperations(specification, &effort).compactMap { streaming in
        guard streaming.section.isEventStream,
          streaming.operation.answers(with: "text/event-stream", &effort) == .no
        else { return nil }
        return Fault(
          "\(quoted(streaming.endpoint.description)) answers with no `text/event-stream`",
          at: Label(streaming.section.keySpan, "but this method reads one"),
          notes: ["the operation is at \(streaming.operation.place)"],
          help: "add `text/event-stream` to a 2xx response of the operation, or remove `streaming` here")
      }
    })
}
