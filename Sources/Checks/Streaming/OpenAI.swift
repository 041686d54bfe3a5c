import Resources
import RuleTable

/// What servers that follow OpenAI's streams send beside the payloads.
enum OpenAI {
  /// The data of the last event.
  static let sentinel = Array("[DONE]".utf8)
  /// How the data of an error in the middle of a stream begins; such an event has no name.
  static let errorStart = Array("{\"error\":".utf8)

  /// How the paths of the endpoints that stream end, those first that are known to send `[DONE]`; `/completions`
  /// is also how `/chat/completions` ends.
  static let paths = ["/completions", "/responses"]
}

extension Context {
  /// The methods whose answers are server-sent events, in the order written.
  var eventMethods: [Method] { resources.methods.filter(\.streamsEvents) }

  /// The method that most plainly streams as OpenAI's do, with its endpoint; all of these are called with `post`.
  var openAIStream: (method: Method, endpoint: Placed<Endpoint>)? {
    let streams = resources.methods.lazy.filter(\.streamsEvents).compactMap { method in
      method.endpoint.flatMap { $0.value.verb == .post ? (method: method, endpoint: $0) : nil }
    }
    return OpenAI.paths.lazy.compactMap { path in streams.first { $0.endpoint.value.path.hasSuffix(path) } }
      .first
  }

  /// What becomes of events without a name whose data begins with some bytes.
  enum Taking {
    /// This rule, by its index, is the first to take all of them.
    case all(Int)
    /// This rule takes some of them, those that go on in one way.
    case some(Int)
    /// No rule takes any.
    case none
  }

  /// Finds the rule that an event without a name meets first.
  ///
  /// - Parameter start: the beginning of its data.
  func firstTaking(_ start: [UInt8]) -> Taking {
    for (index, set) in sets.enumerated() where set.accepts(.unnamed) {
      guard let prefix = set.prefix else { continue }
      if start.starts(with: prefix) { return .all(index) }
      if prefix.starts(with: start) { return .some(index) }
    }
    return .none
  }
}
