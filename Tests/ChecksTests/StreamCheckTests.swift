import Checks
import Diagnostics
import Testing

/// The checks that look at methods and rules together.
@Suite struct StreamCheckTests {
  /// The levels at which a check finds something in a config of one method and some rules.
  ///
  /// - Parameters:
  ///   - method: a method in flow style.
  ///   - rules: the entries of `on_event` in flow style; nil for no table.
  private func levels(_ code: Code, _ method: String, _ rules: String?) -> [Level] {
    let table = rules.map { "streaming: {on_event: [\($0)]}\n" } ?? ""
    return lint("resources: {chat: {methods: {create: \(method)}}}\n\(table)")
      .filter { $0.code == code }.map(\.level)
  }

  private let compatible =
    "{endpoint: post /v1/chat/completions, streaming: {param_discriminator: stream}}"
  private let other = "{endpoint: post /v1/events, streaming: {param_discriminator: null}}"

  @Test(arguments: [
    (nil, true), ("{kind: fallthrough, handle: yield}", true), ("{event_type: null, handle: yield}", true),
    ("{data_starts_with: '[', handle: yield}", true),
    ("{data_starts_with: '[D', event_type: [a, null], handle: yield}", true),
    ("{event_type: null, handle: yield}, {data_starts_with: '[DONE]', handle: done}", true),
    ("{data_starts_with: '[DONE]', handle: done}, {kind: fallthrough, handle: yield}", false),
    ("{data_starts_with: '[DO', handle: done}, {kind: fallthrough, handle: yield}", false),
    ("{data_starts_with: '[DONE]', handle: error}, {kind: fallthrough, handle: yield}", false),
    ("{data_starts_with: '[', handle: continue}, {kind: fallthrough, handle: yield}", false),
    ("{data_starts_with: '{', handle: yield}", false), ("{event_type: message, handle: yield}", false),
    ("{data_starts_with: '[DONE]x', handle: yield}", false), ("", false),
    ("{data_starts_with: [DONE], handle: done}, {kind: fallthrough, handle: yield}", false),
    ("{kind: fallthrough, handle: yeild}", false),
  ])
  func theSentinelIsFollowedThroughTheTable(_ rules: String?, _ isFound: Bool) {
    #expect(levels("Streaming/MissingDone", compatible, rules) == (isFound ? [.warning] : []))
    #expect(levels("Streaming/MissingDone", other, rules) == (isFound ? [.note] : []))
  }

  @Test(arguments: [
    ("post /v1/chat/completions", Level.warning), ("POST /openai/completions", .warning),
    ("post /v1/responses", .warning), ("get /v1/completions", .note), ("'post /v1/completions/{id}'", .note),
    ("post /v1/mycompletions", .note), ("v1/completions", .note),
  ])
  func anEndpointIsCompatibleByItsPath(_ endpoint: String, _ level: Level) {
    let method = "{endpoint: \(endpoint), streaming: {param_discriminator: stream}}"
    #expect(levels("Streaming/MissingDone", method, nil) == [level])
  }

  @Test(arguments: [
    "post /v1/chat/completions", "{endpoint: post /v1/chat/completions}",
    "{endpoint: post /v1/chat/completions, streaming: {type: jsonl, param_discriminator: stream}}",
    "{endpoint: post /v1/chat/completions, streaming: *none}",
  ])
  func aMethodWithoutEventsHasNoSentinel(_ method: String) {
    #expect(levels("Streaming/MissingDone", method, nil) == [])
  }

  @Test(arguments: [
    "settings: {streaming: {on_event: []}}", "on_event: []", "streamng: {on_event: []}", "<<: *none",
    "streaming: *none", "x: 'unfinished",
  ])
  func rulesThatAreNotReadAreNotMissing(_ section: String) {
    let found = lint("resources: {chat: {methods: {create: \(compatible)}}}\n\(section)\n")
    #expect(!found.contains { $0.code == "Streaming/MissingDone" })
  }

  @Test func theMostCompatibleMethodIsPointedAt() throws {
    let text = """
      resources:
        events: {methods: {a: \(other)}}
        responses: {methods: {a: {endpoint: post /v1/responses, streaming: {param_discriminator: stream}}}}
        chat: {methods: {a: \(compatible)}}
      """
    let finding = try #require(lint(text).first { $0.code == "Streaming/MissingDone" })
    let source = SourceFile(name: "", stored: Array(text.utf8))
    #expect(source.text(finding.primary.span) == "post /v1/chat/completions")
  }

  @Test(arguments: [
    ("{kind: fallthrough, handle: yield}", true), ("{data_starts_with: '{', handle: yield}", true),
    ("{data_starts_with: '{\"error\"', handle: yield, error_property: detail}", true),
    ("{kind: fallthrough, handle: yield, error_property: error}", false),
    ("{data_starts_with: '{\"error', handle: error}, {kind: fallthrough, handle: yield}", false),
    ("{data_starts_with: '{\"error\": {', handle: error}, {kind: fallthrough, handle: yield}", false),
    ("{event_type: message, handle: yield}", false), ("{data_starts_with: '{ ', handle: yield}", false),
  ])
  func anErrorInTheStreamIsFollowedThroughTheTable(_ rules: String, _ isFound: Bool) {
    #expect(levels("Streaming/MissingErrorProperty", compatible, rules) == (isFound ? [.note] : []))
    #expect(levels("Streaming/MissingErrorProperty", other, rules) == [])
  }

  @Test func whatAMissingTableSaysIsNotSaidTwice() {
    #expect(levels("Streaming/MissingErrorProperty", compatible, nil) == [])
  }

  @Test(arguments: [
    ("get /a", true), ("{type: webhook_unwrap}", true),
    ("{endpoint: get /a, streaming: {type: jsonl}}", false),
    ("{endpoint: get /a, streaming: {}}", false), ("{endpoint: get /a, streaming: true}", false),
    ("{endpoint: get /a, streaming: *none}", false), ("*none", false), ("", false),
  ])
  func aTableIsUnusedWhereNothingStreams(_ method: String, _ isUnused: Bool) {
    let found = levels("Streaming/UnusedTable", method, "{kind: fallthrough, handle: yield}")
    #expect(found == (isUnused ? [.note] : []))
    #expect(levels("Streaming/UnusedTable", method, nil) == [])
  }

  @Test func aPartOfAConfigIsLeftAlone() {
    let found = lint(
      "streaming: {on_event: [{kind: fallthrough, handle: yield}]}\nreadme: {example_requests: {a: {endpoint: get /a}}}"
    )
    #expect(found == [])
  }

  @Test func aConfigThatStreamsNothingIsSilent() {
    #expect(lint("resources: {chat: {methods: {create: post /v1/chat/completions}}}") == [])
  }
}
