/// A JSON Schema of what a config says about streaming, for editors; all else in a config is allowed.
///
/// It rejects what linting finds of level error or above, so far as a schema can say it, and nothing else: findings
/// that are no errors have no place in it. The keywords are those that draft 7 and 2020-12 share, but for the
/// name `$defs`, as editors are slow to learn new ones.
public enum ConfigSchema {
  /// The document, with a line end.
  public static var bytes: [UInt8] { tree.bytes }

  private static let tree: JSONTree = [
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Streaming in a Stainless config",
    "description": """
    What `weir lint` knows of the streaming sections of a Stainless config. Other sections may hold anything.
    """,
    "type": "object",
    "properties": .object(sections),
    "$defs": .object(RuleSchema.definitions + MethodSchema.definitions),
  ]

  /// The sections at the top of a config: what is said of most of them is no more than what they are for.
  private static let sections: [(key: String, value: JSONTree)] = [
    described("organization", "Names of the organization, its docs and its contact, as the SDKs show them."),
    described("targets", "The SDKs to generate, by language."),
    (key: "resources", value: MethodSchema.resources),
    described("settings", "Settings of the generator."),
    described("environments", "The base URLs of the API, by name."),
    described("readme", "Requests that the READMEs of the SDKs show as examples."),
    described("client_settings", "What the client takes when it is made: options, headers, idempotency."),
    described("openapi", "Settings for the OpenAPI file."),
    described("security", "Which security schemes requests use."),
    described("edition", "The date of the generator's defaults that the config was written for."),
    described("query_settings", "How lists and objects are written in query strings."),
    described("pagination", "The ways in which endpoints return their results in pages."),
    described("security_schemes", "The ways in which requests say who makes them."),
    described("diagnostics", "Findings of the generator that are to be ignored."),
    (key: "streaming", value: ["$ref": "#/$defs/streaming"]),
    described("codeflow"),
    described("custom_casings", "How words are written that have letters of their own case."),
    described("unspecified_endpoints", "Endpoints of the OpenAPI file that are left out on purpose."),
    described("errors"),
  ]

  private static func described(
    _ key: String, _ description: String? = nil
  ) -> (key: String, value: JSONTree) {
    (key: key, value: description.map { ["description": .string($0)] } ?? true)
  }
}
