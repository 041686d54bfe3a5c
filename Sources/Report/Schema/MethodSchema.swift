import Resources

/// The part of the schema about resources, their methods, and how those stream.
enum MethodSchema {
  /// `resources`, and `subresources` of each.
  static let resources: JSONTree = [
    "description": "The resources of the API by name, each with its methods, models and subresources.",
    "additionalProperties": ["$ref": "#/$defs/resource"],
  ]

  static let definitions: [(key: String, value: JSONTree)] = [
    (
      key: "resource",
      value: [
        "properties": [
          "models": ["description": "The models of the resource: a name, and a schema of the OpenAPI file."],
          "methods": [
            "description": "The methods of the resource by name.",
            "additionalProperties": ["$ref": "#/$defs/method"],
          ],
          "subresources": [
            "description": "The resources below this one by name.",
            "additionalProperties": ["$ref": "#/$defs/resource"],
          ],
        ]
      ]
    ),
    (
      key: "method",
      value: [
        "description": "An endpoint such as `get /models`, or a mapping with `endpoint` and how to call it.",
        "type": ["string", "object"],
        "pattern": .string(endpoint),
        "properties": [
          "endpoint": [
            "description": "The verb and the path, such as `post /chat/completions`.",
            "type": "string",
            "pattern": .string(endpoint),
          ],
          "streaming": ["$ref": "#/$defs/methodStreaming"],
        ],
      ]
    ),
    (key: "methodStreaming", value: streaming),
  ]

  private static let streaming: JSONTree = [
    "description": "How the method streams. The rules for its events stand in `streaming` at the top.",
    "type": "object",
    "properties": .object(MethodStreamingKey.allCases.map { (key: $0.rawValue, value: value(of: $0)) }),
    "additionalProperties": false,
  ]

  private static func value(of key: MethodStreamingKey) -> JSONTree {
    switch key {
    case .discriminator:
      [
        "description": """
        The parameter of the request that asks for a stream, such as `stream`; null where the endpoint \
        always streams.
        """,
        "type": ["string", "null"],
      ]
    case .eventModel:
      [
        "description": """
        The model of each event: the path of its resource and its name, such as `chat.completions.chunk`. \
        Without it the model of the response is used.
        """,
        "type": "string",
        "pattern": "^[^.\\s]+(\\.[^.\\s]+)+$",
      ]
    case .paramsTypeName:
      [
        "description": "The name from which those of the types of streaming and other parameters are made.",
        "type": "string",
      ]
    case .type:
      [
        "description": "How events are sent: `sse` for server-sent events.",
        "type": "string",
      ]
    }
  }

  /// A verb in small letters or capitals, and a path.
  private static let endpoint = {
    let verbs = Endpoint.Verb.allCases.map(\.rawValue)
    return "^\\s*(\((verbs + verbs.map { $0.uppercased() }).joined(separator: "|")))\\s+/"
  }()
}
