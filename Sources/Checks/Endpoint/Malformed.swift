import Diagnostics

extension Check {
  static let malformedEndpoint = Check(
    "Endpoint/Malformed", .error, "an endpoint is not written `<verb> /path`",
    why: """
      A method is tied to its operation in the OpenAPI file by verb and path, and by nothing else. With a \
      verb that HTTP does not have, or a path that does not begin with `/`, no operation is found and no \
      method is made.
      """,
    bad: """
      resources:
        models:
          methods:
            list: get v1/models
      """,
    good: """
      resources:
        models:
          methods:
            list: get /v1/models
      """,
    found: .decoding)
}
