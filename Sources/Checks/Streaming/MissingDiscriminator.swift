import Diagnostics
import Resources

extension Check {
  static let missingDiscriminator = Check(
    "Streaming/MissingDiscriminator", .warning, "a streaming method without `param_discriminator`",
    why: """
      `param_discriminator` names the request parameter that asks for a stream; null says that the endpoint \
      always streams. Without the key it is left open which of the two is meant, and what the SDK does.
      """,
    bad: """
      resources:
        chat:
          models:
            chunk: Chunk
          methods:
            create:
              endpoint: post /v1/chat
              streaming:
                stream_event_model: chat.chunk
      """,
    good: """
      resources:
        chat:
          models:
            chunk: Chunk
          methods:
            create:
              endpoint: post /v1/chat
              streaming:
                stream_event_model: chat.chunk
                param_discriminator: stream
      """,
    found: .check { context in
      context.resources.methods.compactMap { method in
        guard let streaming = method.streaming, case .absent = streaming.discriminator else { return nil }
        return Fault(
          "the `streaming` section of a method has no `param_discriminator`",
          at: Label(streaming.keySpan, "nothing says when this method streams"),
          help: "name the request parameter that asks for a stream, as in `param_discriminator: stream`, or "
            + "write `param_discriminator: null` if the endpoint always streams")
      }
    })
}
