import Diagnostics
import Resources
import Testing

@Suite struct ResourceProblemTests {
  /// What is found in one method, as "code: message | pointed at | label".
  private func found(_ method: String) -> [String] {
    let config = Config("resources: {a: {methods: {b: \(method)}}}")
    return config.tree.diagnostics.map {
      "\($0.code): \($0.message) | \(config.text($0.primary.span)) | \($0.primary.text)"
    }
  }

  @Test(arguments: [
    ("gte /c", "unknown verb `gte` in the endpoint of method `b` | gte /c | did you mean `get /c`?"),
    ("frobnicate /c", "unknown verb `frobnicate` in the endpoint of method `b` | frobnicate /c | "),
    (
      "get v1/c",
      "the endpoint of method `b` is `get v1/c`, not `<verb> /path` | get v1/c | the path has to begin with `/`"
    ),
    ("/c", "the endpoint of method `b` is `/c`, not `<verb> /path` | /c | no verb before the path"),
    ("get", "the endpoint of method `b` is `get`, not `<verb> /path` | get | no path after the verb"),
    (
      "{endpoint: [get, /c]}",
      "the endpoint of method `b` is a list, not `<verb> /path` | [get, /c] | "
        + "expected an endpoint such as `get /v1/models`"
    ),
    (
      "{endpoint: }",
      "the endpoint of method `b` is empty, not `<verb> /path` | endpoint | "
        + "expected an endpoint such as `get /v1/models`"
    ),
    ("yes", "the endpoint of method `b` is `yes`, not `<verb> /path` | yes | neither a verb nor a path"),
  ])
  func anEndpointIsAVerbAndAPath(_ method: String, _ expected: String) {
    #expect(found(method) == ["Endpoint/Malformed: \(expected)"])
  }

  @Test(arguments: [
    (
      "{streaming: true}",
      "WrongType: `streaming` of method `b` is a boolean, not a mapping with `param_discriminator` | true | "
    ),
    (
      "{streaming: }",
      "WrongType: `streaming` of method `b` is empty: expected a mapping with `param_discriminator` | streaming | "
    ),
    (
      "{streaming: {param_discriminator: on}}",
      "WrongType: `param_discriminator` of method `b` is a boolean, not a string | on | "
        + "to YAML 1.1, `on` is a boolean"
    ),
    (
      "{streaming: {stream_event_model: [a]}}",
      "WrongType: `stream_event_model` of method `b` is a list, not a string | [a] | expected a string"
    ),
    (
      "{streaming: {stream_model: a.c}}",
      "UnknownKey: unknown key `stream_model` in `streaming` of method `b` | stream_model | "
        + "did you mean `stream_event_model`?"
    ),
    ("{streaming: {foo: 1}}", "UnknownKey: unknown key `foo` in `streaming` of method `b` | foo | "),
  ])
  func aStreamingSectionHasItsKeys(_ method: String, _ expected: String) {
    #expect(found(method) == ["Streaming/\(expected)"])
  }

  @Test(arguments: [
    "get /c", "{endpoint: get /c}", "{type: webhook_unwrap, discriminator: type}", "", "null", "*none",
    "{endpoint: *none}", "{streaming: *none}", "{streaming: {on_event: []}}", "{streaming: {<<: *none}}",
    "{streaming: {param_discriminator: null, type: sse, params_type_name: x}}",
  ])
  func nothingIsFoundInASoundMethod(_ method: String) {
    #expect(found(method) == [])
  }

  @Test func renamingAKeyIsAFix() {
    let config = Config("resources: {a: {methods: {b: {streaming: {param_discrimnator: c}}}}}")
    #expect(config.tree.diagnostics.first?.fix?.edits.map(\.replacement) == ["param_discriminator"])
  }

  @Test func whatAnAliasRepeatsIsFoundOnce() {
    let config = Config("resources: {a: {methods: {b: &b {endpoint: gte /c}, d: *b}}}")
    #expect(config.tree.diagnostics.count == 1)
  }
}
