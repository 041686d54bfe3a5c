import RuleTable

/// The part of the schema about `streaming.on_event`.
enum RuleSchema {
  static let definitions: [(key: String, value: JSONTree)] = [
    (
      key: "streaming",
      value: [
        "description": "How the events of streamed responses are handled, for every method that streams.",
        "type": "object",
        "properties": [
          "on_event": [
            "description": """
            The rules, in order of priority: the first that matches an event handles it. An event that none \
            matches is dropped without a word. Without `on_event` every event is parsed as JSON and yielded.
            """,
            "type": "array",
            "items": ["$ref": "#/$defs/rule"],
            "minItems": 1,
          ]
        ],
        "additionalProperties": false,
      ]
    ),
    (key: "rule", value: rule),
  ]

  private static let rule: JSONTree = [
    "description": "One matcher, which says which events the rule takes, and `handle`.",
    "type": "object",
    "properties": .object(RuleKey.allCases.map { (key: $0.rawValue, value: value(of: $0)) }),
    "additionalProperties": false,
    "required": [.string(RuleKey.handle.rawValue)],
    // More than one is a warning to `weir lint`.
    "anyOf": .array(RuleKey.matchers.map { ["required": [.string($0.rawValue)]] }),
  ]

  private static func value(of key: RuleKey) -> JSONTree {
    switch key {
    case .dataStartsWith:
      [
        "description": """
        Takes events whose data begins with exactly this text. Write '[DONE]' in quotes: without them YAML \
        reads a list.
        """,
        "type": "string",
      ]
    case .eventType:
      [
        "description": """
        Takes events with this name, or with one of these names. null stands for events without a name; \
        'null' in quotes is a name of four letters.
        """,
        "type": ["string", "null", "array"],
        "items": ["type": ["string", "null"]],
        "minItems": 1,
      ]
    case .kind:
      [
        "description": .string(
          "Takes events by their kind.\n" + listed(Kind.allCases, \.rawValue, meaning: meaning)),
        "enum": .strings(Kind.allCases.map(\.rawValue)),
      ]
    case .handle:
      [
        "description": .string(
          "What to do with the events taken.\n" + listed(Handler.allCases, \.rawValue, meaning: meaning)),
        "enum": .strings(Handler.allCases.map(\.rawValue)),
      ]
    case .errorProperty:
      [
        "description": """
        With `handle: yield`: a property of the JSON that makes the SDK raise an error in place of yielding.
        """,
        "type": "string",
      ]
    }
  }

  private static func listed<Value>(
    _ values: [Value], _ name: (Value) -> String, meaning: (Value) -> String
  ) -> String {
    values.map { "- `\(name($0))`: \(meaning($0))" }.joined(separator: "\n")
  }

  private static func meaning(_ kind: Kind) -> String {
    switch kind {
    case .fallthrough: "every event that no earlier rule took; it comes last"
    }
  }

  private static func meaning(_ handler: Handler) -> String {
    switch handler {
    case .yield: "parse the data as JSON and hand it to the caller"
    case .done: "end the stream; the event itself is swallowed"
    case .error: "raise an error with the event's data"
    case .continue: "skip the event"
    }
  }
}
