import Diagnostics
import Resources
import RuleTable

extension Check {
  static let missingDone = Check(
    "Streaming/MissingDone", .warning, "`[DONE]` would be parsed as JSON",
    why: """
      A server that follows OpenAI's API ends its stream with `data: [DONE]`, which is no JSON. Where a rule \
      yields it, or where there are no rules, which yields everything, the SDK tries to parse it and raises \
      an error after the last payload. A first rule with `handle: done` ends the stream there. Of other \
      servers it is not known how they end a stream: for those this is a note.
      """,
    bad: """
      resources:
        chat:
          methods:
            create:
              endpoint: post /v1/chat/completions
              streaming:
                param_discriminator: stream
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
      // A rule that could not be read, or that nothing reads where it stands, may be the one that is missing.
      guard context.decoding.isUsable, context.strayRules.isEmpty,
        !context.misspeltSections.contains(where: { $0.meant == "streaming" }),
        let first = context.eventMethods.first
      else { return [] }
      let stream = context.openAIStream
      let level: Level? = stream == nil ? .note : nil
      guard let table = context.decoding.table else {
        return [withoutTable(context, first, stream?.endpoint, level)]
      }
      guard !table.rules.isEmpty, case .all(let index) = context.firstTaking(OpenAI.sentinel),
        context.rules[index].handler.value == .yield
      else { return [] }
      return [withTable(context, index, first, stream?.endpoint, level)]
    })

  /// The rules that a stream with a sentinel wants, on one line.
  private static let table =
    "streaming: {on_event: [{data_starts_with: '[DONE]', handle: done}, "
    + "{kind: fallthrough, handle: yield, error_property: error}]}"

  private static func withoutTable(
    _ context: Context, _ first: Method, _ endpoint: Placed<Endpoint>?, _ level: Level?
  ) -> Fault {
    let help = "add a top-level section `\(table)`"
    guard let endpoint else {
      return Fault(
        "without `streaming.on_event` every event is parsed as JSON, a final `[DONE]` too",
        at: Label(first.streaming?.keySpan ?? first.span, "this method streams"),
        help: "if the server ends its streams with `[DONE]`, \(help)", level: level)
    }
    return Fault(
      "`[DONE]` would be parsed as JSON: the config has no `streaming.on_event`",
      at: Label(endpoint.span, "an OpenAI-compatible server ends this stream with `[DONE]`"), help: help,
      fix: context.endAtDone)
  }

  private static func withTable(
    _ context: Context, _ index: Int, _ first: Method, _ endpoint: Placed<Endpoint>?, _ level: Level?
  ) -> Fault {
    let rule = context.rules[index]
    let later = context.rules.indices.first { later in
      later > index && context.rules[later].handler.value == .done && isForSentinel(context.sets[later])
    }
    let advice =
      later.map { "move rule \(context.rules[$0].number) above rule \(rule.number)" }
      ?? "add a rule `{data_starts_with: '[DONE]', handle: done}` above rule \(rule.number)"
    var places = [
      endpoint.map { Label($0.span, "an OpenAI-compatible server ends this stream with `[DONE]`") }
        ?? Label(first.streaming?.keySpan ?? first.span, "this method streams")
    ]
    if let later {
      places.append(
        Label(
          context.rules[later].matcherSpan,
          "rule \(context.rules[later].number) takes `[DONE]` only from what is left"))
    }
    return Fault(
      endpoint == nil
        ? "rule \(rule.number) would parse a final `[DONE]` as JSON"
        : "`[DONE]` would be parsed as JSON: rule \(rule.number) yields it",
      at: Label(rule.matcherSpan, "the first rule that takes `[DONE]`"), and: places,
      help: endpoint == nil ? "if the server ends its streams with `[DONE]`, \(advice)" : advice,
      fix: endpoint != nil && later == nil ? context.endAtDone : nil, level: level)
  }

  /// Whether a rule is about the sentinel, so that it can go above any other.
  private static func isForSentinel(_ set: MatchSet) -> Bool {
    set.accepts(.unnamed) && set.prefix.map { !$0.isEmpty && OpenAI.sentinel.starts(with: $0) } ?? false
  }
}
