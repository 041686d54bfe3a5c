import Diagnostics
import Resources
import RuleTable

extension Check {
  static let eventModelNotFound = Check(
    "Streaming/EventModelNotFound", .error, "`stream_event_model` names no model that is declared",
    why: """
      The type of a stream's events is a model that some resource declares under `models`, named by the \
      resources on the way to it: `chat.completions.chunk` is the model `chunk` of the subresource \
      `completions` of `chat`. The schema's own name does not do.
      """,
    bad: """
      resources:
        chat:
          models:
            chunk: ChatChunk
          methods:
            create:
              endpoint: post /v1/chat
              streaming:
                param_discriminator: stream
                stream_event_model: chat.chunks
      """,
    good: """
      resources:
        chat:
          models:
            chunk: ChatChunk
          methods:
            create:
              endpoint: post /v1/chat
              streaming:
                param_discriminator: stream
                stream_event_model: chat.chunk
      """,
    found: .check { context in
      let named = context.resources.methods.filter { $0.streaming?.eventModel != nil }
      guard context.resources.isComplete, !named.isEmpty else { return [] }
      let models = ModelNames(context.resources)
      let missing = named.filter { method in
        method.streaming?.eventModel.map { !models.declare($0.value) } ?? false
      }
      guard !missing.isEmpty else { return [] }
      let declared = models.all()
      var suggestions = Suggestions(from: declared.map(\.name))
      return missing.compactMap { method in
        method.streaming?.eventModel.map { model in
          let suggestion = suggestions.index(nearest: model.value).map { declared[$0] }
          return Fault(
            "no model \(quoted(model.value)) is declared",
            at: Label(model.span, suggestion.map { "did you mean \(quoted($0.name))?" } ?? ""),
            and: suggestion.map { [Label($0.span, "declared here")] } ?? [],
            help: "name a model that a resource declares under `models`, as `resource.model`")
        }
      }
    })
}
