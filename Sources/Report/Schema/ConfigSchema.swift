import Checks

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
  private static let sections = Section.known.map { name -> (key: String, value: JSONTree) in
    switch name {
    case "resources": (key: name, value: MethodSchema.resources)
    case "streaming": (key: name, value: ["$ref": "#/$defs/streaming"])
    default: (key: name, value: descriptions[name].map { ["description": .string($0)] } ?? true)
    }
  }

  private static let descriptions = [
    "organization": "Names of the organization, its docs and its contact, as the SDKs show them.",
    "targets": "The SDKs to generate, by language.",
    "settings": "Settings of the generator.",
    "environments": "The base URLs of the API, by name.",
    "readme": "Requests that the READMEs of the SDKs show as examples.",
    "client_settings": "What the client takes when it is made: options, headers, idempotency.",
    "openapi": "Settings for the OpenAPI file.",
    "security": "Which security schemes requests use.",
    "edition": "The date of the generator's defaults that the config was written for.",
    "query_settings": "How lists and objects are written in query strings.",
    "pagination": "The ways in which endpoints return their results in pages.",
    "security_schemes": "The ways in which requests say who makes them.",
    "diagnostics": "Findings of the generator that are to be ignored.",
    "custom_casings": "How words are written that have letters of their own case.",
    "unspecified_endpoints": "Endpoints of the OpenAPI file that are left out on purpose.",
  ]
}
