import Checks
import Diagnostics
import Testing

@Suite struct EndpointCheckTests {
  private func messages(_ code: Code, _ text: String) -> [String] {
    lint(text).filter { $0.code == code }.map(\.message)
  }

  @Test(arguments: [
    ("a: {methods: {x: get /a}}, b: {methods: {x: GET /a}}", 1),
    ("a: {methods: {x: get /a}}, b: {subresources: {c: {methods: {x: get /a}}}}", 1),
    ("a: {methods: {x: get /a, y: get /a}, subresources: {b: {methods: {x: get /a}}}}", 0),
    ("a: {methods: {x: get /a}}, b: {methods: {x: post /a, y: get /A, z: get /a/}}", 0),
    ("a: {methods: {x: &x get /a}}, b: {methods: {x: *x}}", 1),
    ("a: &a {methods: {x: get /a}}, b: *a", 1),
    ("a: {methods: {x: get /a}}, b: {only: [go], methods: {x: get /a}}", 0),
    ("a: {methods: {x: get /a}}, b: {methods: {x: {endpoint: get /a, skip: [go]}}}", 0),
    ("a: {methods: {x: get /a}}, b: {methods: {x: get /a}}, c: {methods: {x: get /a}}", 2),
  ])
  func anEndpointStandsUnderOneTopLevelResource(_ resources: String, _ count: Int) {
    let found = lint("resources: {\(resources)}").filter { $0.code == "Endpoint/Duplicate" }
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.secondary.count == 1 && $0.secondary[0].span != $0.primary.span })
  }

  @Test(arguments: [
    ("get /a", 0), ("GET  /a", 0), ("'get /b/{id}'", 1), ("post /a", 1), ("nonsense", 0), ("", 0),
    ("*none", 0),
  ])
  func theReadmeShowsWhatAMethodCalls(_ endpoint: String, _ count: Int) {
    let readme = "readme: {example_requests: {default: {type: request, endpoint: \(endpoint)}}}"
    #expect(
      messages("Endpoint/ReadmeNotFound", "resources: {a: {methods: {x: get /a}}}\n\(readme)").count == count)
    // What could not be read may be the method that is looked for.
    for part in ["y: *none", "y: ", "y: [get, /b]", "<<: *none"] {
      let resources = "resources: {a: {methods: {x: get /a, \(part)}}}"
      #expect(messages("Endpoint/ReadmeNotFound", "\(resources)\n\(readme)") == [])
    }
  }

  @Test(arguments: [
    ("chat.chunk", nil), ("chat.completions.chunk", nil), ("$shared.page", nil), ("shared.page", nil),
    ("$client.event", nil), ("event", nil), ("chat.chunks", "did you mean `chat.chunk`?"),
    ("chat.completion.chunk", "did you mean `chat.completions.chunk`?"), ("Chunk", ""), ("", ""),
    ("chat", ""),
    ("chat.completions", "did you mean `chat.completions.chunk`?"), (".chunk", ""), ("page", ""),
  ])
  func anEventModelIsDeclared(_ model: String, _ label: String?) {
    let found = lint(
      """
      resources:
        $shared: {models: {page: Page}}
        $client: {models: {event: Event}}
        chat:
          models: {chunk: Chunk}
          methods:
            create:
              endpoint: post /v1/chat
              streaming: {param_discriminator: null, stream_event_model: '\(model)'}
          subresources:
            completions: {models: {chunk: Chunk}}
      """
    ).filter { $0.code == "Streaming/EventModelNotFound" }
    #expect(found.map(\.primary.text) == (label.map { [$0] } ?? []))
  }

  @Test(arguments: [
    "models: {<<: *none}", "models: *none", "models: {chunk: Chunk", "models: [chunk]",
  ])
  func modelsThatCouldNotBeReadAreNotMissing(_ models: String) {
    let method = "{streaming: {param_discriminator: null, stream_event_model: a.chunk}}"
    let found = lint("resources: {a: {methods: {b: \(method)}}, c: {\(models)}}")
    #expect(!found.contains { $0.code == "Streaming/EventModelNotFound" })
  }
}

@Suite struct SectionTests {
  @Test(arguments: [
    ("streamng", "did you mean `streaming`?"), ("Targets", "did you mean `targets`?"),
    ("setings", "did you mean `settings`?"),
  ])
  func aMisspeltSectionIsFound(_ key: String, _ label: String) {
    let found = lint("\(key): {}\n")
    #expect(found.map(\.code) == ["Config/UnknownKey"])
    #expect(found.map(\.primary.text) == [label])
    #expect(found.first?.fix?.edits.count == 1)
  }

  @Test(arguments: ["models", "project", "package", "x-common", "cli", "version", "base", "1", "[a]", "<<"])
  func anyOtherKeyIsLeftAlone(_ key: String) {
    #expect(!lint("\(key): {}\nsettings: {}\n").contains { $0.code == "Config/UnknownKey" })
  }

  @Test func aSectionThatIsThereIsNotWrittenOver() {
    let found = lint("settings: {}\nsetings: {}\n")
    #expect(found.map { $0.fix == nil } == [true])
    #expect(found.first?.secondary.map(\.text) == ["which the config has, too"])
  }
}
