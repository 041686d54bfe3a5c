import Diagnostics
import RuleTable

extension Check {
  static let missingErrorProperty = Check(
    "Streaming/MissingErrorProperty", .note, "errors in the middle of a stream would be yielded as data",
    why: """
      When a server that follows OpenAI's API fails after the stream has begun, it sends an event without a \
      name whose data is `{"error": ...}`. A rule that yields it hands the caller an object that is no \
      payload; with `error_property: error` the SDK raises an error instead.
      """,
    bad: """
      resources:
        chat:
          methods:
            create:
              endpoint: post /v1/chat/completions
              streaming:
                param_discriminator: stream
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - kind: fallthrough
            handle: yield
      """,
    good: """
      resources:
        chat:
          methods:
            create:
              endpoint: post /v1/chat/completions
              streaming:
                param_discriminator: stream
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - kind: fallthrough
            handle: yield
            error_property: error
      """,
    found: .check { context in
      guard context.decoding.isUsable, let stream = context.openAIStream,
        case .all(let index) = context.firstTaking(OpenAI.errorStart)
      else { return [] }
      let rule = context.rules[index]
      let property = rule.errorProperty
      guard rule.handler.value == .yield, property?.value != "error" else { return [] }
      return [
        Fault(
          "rule \(rule.number) would yield an error of the server as data",
          at: property.map { Label($0.span, "an event `{\"error\": ...}` does not have this property") }
            ?? Label(rule.handler.span, "takes an event `{\"error\": ...}`, too"),
          and: [
            Label(stream.endpoint.span, "an OpenAI-compatible server sends errors in the stream like this")
          ],
          help: property == nil
            ? "add `error_property: error` to rule \(rule.number)"
            : "write `error_property: error`, or leave it if the server is known to use another property")
      ]
    })
}
