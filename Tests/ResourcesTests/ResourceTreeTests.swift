import Diagnostics
import Resources
import RuleTable
import Testing
import YAMLTree

@Suite struct ResourceTreeTests {
  @Test func theTreeIsReadInTheOrderWritten() {
    let config = Config(
      """
      resources:
        $shared:
          models: {error: '#/components/schemas/Error', page: Page}
        chat:
          models: {chunk: Chunk}
          methods:
            retrieve: get /v1/chat
          subresources:
            completions:
              methods:
                create:
                  endpoint: POST /v1/chat/completions
                  streaming: {param_discriminator: stream, stream_event_model: chat.chunk}
        streaming:
          methods: {list: {endpoint: get /v1/streaming, only: [python]}}
      """)
    let tree = config.tree
    #expect(tree.resources.map(\.name.value) == ["$shared", "chat", "completions", "streaming"])
    #expect(tree.resources.map(\.parent) == [nil, nil, 1, nil])
    #expect(tree.resources.map(\.top) == [0, 1, 1, 3])
    #expect(tree.resources.map { $0.models.map(\.value) } == [["error", "page"], ["chunk"], [], []])
    #expect(tree.methods.map(\.name.value) == ["retrieve", "create", "list"])
    #expect(tree.methods.map(\.resource) == [1, 2, 3])
    #expect(
      tree.methods.map { $0.endpoint?.value.description } == [
        "get /v1/chat", "post /v1/chat/completions", "get /v1/streaming",
      ])
    #expect(tree.methods.map(\.streamsEvents) == [false, true, false])
    #expect(tree.methods.map(\.isLimited) == [false, false, true])
    #expect(tree.methods[1].endpoint.map { config.text($0.span) } == "POST /v1/chat/completions")
    #expect(tree.methods[1].streaming?.eventModel.map { config.text($0.span) } == "chat.chunk")
    #expect(tree.isComplete && tree.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("{param_discriminator: stream}", "parameter stream"), ("{param_discriminator: null}", "always"),
    ("{param_discriminator: }", "always"), ("{type: sse}", "absent"), ("{}", "absent"),
    ("{param_discrimnator: stream}", "unread"), ("{param_discriminator: *none}", "unread"),
    ("{<<: *none}", "unread"), ("{param_discriminator: [stream]}", "unread"),
  ])
  func aDiscriminatorIsThereOrNullOrAbsent(_ section: String, _ expected: String) {
    let tree = Config("resources: {a: {methods: {b: {endpoint: get /c, streaming: \(section)}}}}").tree
    let found =
      switch tree.methods.first?.streaming?.discriminator {
      case nil: "none"
      case .absent: "absent"
      case .unread: "unread"
      case .always: "always"
      case .parameter(let name): "parameter \(name.value)"
      }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("{}", true), ("{type: sse}", true), ("{type: jsonl}", false), ("{type: [sse]}", false),
    ("{typ: jsonl}", false), ("{type: other}", false),
  ])
  func onlyServerSentEventsAreEvents(_ section: String, _ isEventStream: Bool) {
    let tree = Config("resources: {a: {methods: {b: {endpoint: get /c, streaming: \(section)}}}}").tree
    #expect(tree.methods.map(\.streamsEvents) == [isEventStream])
  }

  @Test func whatAliasesAndMergeKeysRepeatIsWhereItWasWritten() {
    let config = Config(
      """
      base: &base {endpoint: get /a, streaming: &s {param_discriminator: &p stream}}
      text: &text get /b
      resources:
        a: {methods: {b: *base, c: {<<: *base}, d: *text, e: {endpoint: *text, streaming: *s}}}
      """)
    let spans = config.tree.methods.compactMap { $0.endpoint.map { config.text($0.span) } }
    #expect(spans == ["get /a", "get /a", "&text get /b", "&text get /b"])
    #expect(config.tree.methods.map(\.streamsEvents) == [true, true, false, true])
    #expect(config.tree.isComplete)
  }

  @Test(arguments: [
    "resources: *none", "resources: {a: *none}", "resources: {<<: *none}", "<<: *none",
    "resources: {a: {<<: [{}, *none]}}", "resources: {a: {<<: *none}}",
    "resources: {a: {methods: *none}}", "resources: {a: {methods: {b: *none}}}",
    "resources: {a: {methods: {b: {endpoint: *none}}}}", "resources: {a: {methods: {b: {<<: *none}}}}",
    "resources: {a: {models: {<<: *none}}}", "resources: {a: {subresources: {b: *none}}}",
    "resources: [a]", "resources: {a: b}", "resources: {a: {methods: {[x]: get /b}}}",
    "resources: {a: {methods: {b: }}}", "resources:\n  a:\n    methods:\n      b: get /v1\n      c: 'get",
    "resources: {a: {methods: {b: get /\(String(repeating: "x", count: 3000))}}}",
  ])
  func whatCouldNotBeReadIsSaid(_ text: String) {
    let tree = Config(text).tree
    #expect(!tree.isComplete)
    #expect(tree.diagnostics == [])
  }

  @Test(arguments: [
    "", "resources:", "resources: {}", "resources: {a: }", "resources: {a: {methods: , models: }}",
  ])
  func nothingIsNoFault(_ text: String) {
    let tree = Config("edition: x\n" + text).tree
    #expect(tree.isComplete && tree.diagnostics == [] && tree.methods.isEmpty)
  }

  @Test func theReadmeShowsRequests() {
    let config = Config(
      """
      readme:
        example_requests:
          default: {type: request, endpoint: GET /v1/models, params: {}}
          headline: {type: request}
          streaming: {type: request, endpoint: post /v1/chat}
      """)
    #expect(config.tree.examples.map(\.name.value) == ["default", "streaming"])
    #expect(
      config.tree.examples.map { $0.endpoint?.value } == [
        Endpoint(.get, "/v1/models"), Endpoint(.post, "/v1/chat"),
      ])
  }
}

/// A config given as text, with its resources.
struct Config {
  let source: SourceFile
  let tree: ResourceTree

  init(_ text: String) {
    source = SourceFile(name: "stainless.yml", stored: Array(text.utf8))
    tree = ResourceTree(Document(reading: source))
  }

  func text(_ span: SourceSpan) -> String { source.text(span) }
}
