import Diagnostics
import RuleTable
import Testing
import YAMLTree

/// Reads a config given as text.
private func decode(_ text: String) -> Decoding {
  Decoding(Document(reading: SourceFile(name: "stainless.yml", stored: Array(text.utf8))))
}

/// Reads a table whose rules are given as text.
private func decode(rules: String) -> Decoding {
  decode("streaming:\n  on_event:\n" + rules.split(separator: "\n").map { "  \($0)\n" }.joined())
}

@Suite struct DecodingTests {
  @Test func aTableIsReadWithItsPlaces() throws {
    let text = """
      streaming:
        on_event:
        - data_starts_with: '[DONE]'
          handle: done
        - kind: fallthrough
          handle: yield
          error_property: error
      """
    let source = SourceFile(name: "stainless.yml", stored: Array(text.utf8))
    let decoding = Decoding(Document(reading: source))
    #expect(decoding.diagnostics.isEmpty)
    #expect(decoding.isUsable)
    let rules = try #require(decoding.table?.rules)
    #expect(rules.map(\.number) == [1, 2])
    #expect(rules.map { $0.matchers.map(\.value) } == [[.dataStartsWith("[DONE]")], [.fallthrough]])
    #expect(rules.map(\.handler.value) == [.done, .yield])
    #expect(rules.map { $0.errorProperty?.value } == [nil, "error"])
    #expect(
      rules.map { source.text($0.matchers[0].span) } == ["data_starts_with: '[DONE]'", "kind: fallthrough"])
    #expect(source.text(rules[0].handler.span) == "handle: done")
    #expect(rules[1].isFallthrough)
  }

  @Test func eventTypesAreAStringNullOrAList() throws {
    let decoding = decode(
      rules: """
        - {event_type: error, handle: error}
        - {event_type: null, handle: yield}
        - {event_type: , handle: yield}
        - {event_type: [a, null, a], handle: continue}
        """)
    #expect(decoding.diagnostics.isEmpty)
    let types = try #require(decoding.table?.rules).map { $0.matchers.map(\.value) }
    #expect(
      types == [
        [.eventType(EventNames(names: ["error"], acceptsUnnamed: false))],
        [.eventType(EventNames(names: [], acceptsUnnamed: true))],
        [.eventType(EventNames(names: [], acceptsUnnamed: true))],
        [.eventType(EventNames(names: ["a", "a"], acceptsUnnamed: true))],
      ])
    #expect(decoding.table?.rules.last?.eventTypes.map(\.value) == ["a", nil, "a"])
  }

  @Test(arguments: ["organization: {name: acme}", "streaming: {}", "resources: {streaming: {methods: {}}}"])
  func aConfigWithoutRulesHasNoTableAndIsUsable(_ text: String) {
    let decoding = decode(text)
    #expect(decoding.table == nil && decoding.isUsable && decoding.diagnostics.isEmpty)
  }

  @Test func anEmptyTableIsReportedAndDropsEverything() {
    let decoding = decode("streaming: {on_event: []}")
    #expect(decoding.table?.rules.isEmpty == true)
    #expect(decoding.isUsable)
    #expect(decoding.diagnostics.map(\.code) == ["Streaming/EmptyTable"])
  }

  @Test(arguments: [
    ("streaming:\n", "`streaming` is empty: expected a mapping with `on_event`"),
    ("streaming: [a]", "`streaming` is a list, not a mapping with `on_event`"),
    ("streaming: {on_event: yes}", "`on_event` is a boolean, not a list of rules"),
    (
      "streaming: {on_event: {kind: fallthrough, handle: yield}}",
      "`on_event` is a mapping, not a list of rules"
    ),
    ("streaming: {on_event: [fallthrough]}", "rule 1 is a string, not a mapping"),
    ("streaming: {on_event: [{kind: on, handle: done}]}", "`kind` of rule 1 is a boolean, not a string"),
    (
      "streaming: {on_event: [{event_type: [2024-01-01], handle: done}]}",
      "a member of `event_type` of rule 1 is a date, not a string"
    ),
    ("streaming: {on_event: [{event_type: a, handle: }]}", "`handle` of rule 1 is empty: expected a string"),
    ("streaming: {on_event: [{event_type: a, handle: [b]}]}", "`handle` of rule 1 is a list, not a string"),
  ])
  func aValueOfTheWrongKindMakesTheTableUnusable(_ text: String, _ message: String) {
    let decoding = decode(text)
    #expect(decoding.diagnostics.map(\.code) == ["Streaming/WrongType"])
    #expect(decoding.diagnostics.map(\.message) == [message])
    #expect(!decoding.isUsable)
  }

  @Test func decodingGoesOnAfterAProblem() {
    let decoding = decode(
      rules: """
        - {data_starts_with: [DONE], handle: done}
        - {event_type: error, handel: error}
        - {kind: fallthru, handle: yeild}
        - {handle: yield}
        - {event_type: ping}
        - {kind: fallthrough, handle: yield}
        """)
    #expect(
      decoding.diagnostics.map(\.code) == [
        "Streaming/UnquotedSentinel", "Streaming/UnknownKey", "Streaming/UnknownKind",
        "Streaming/UnknownHandler",
        "Streaming/MissingMatcher", "Streaming/MissingHandler",
      ])
    #expect(decoding.table?.rules.map(\.number) == [6])
    #expect(!decoding.isUsable)
  }

  @Test(arguments: [
    ("- {event_type: on, handle: yield}", "- {event_type: 'on', handle: yield}"),
    ("- {data_starts_with: ~, handle: done}", "- {data_starts_with: '~', handle: done}"),
    ("- data_starts_with: [DONE]\n  handle: done", "- data_starts_with: '[DONE]'\n  handle: done"),
    ("- data_starts_with: [it's]\n  handle: done", "- data_starts_with: '[it''s]'\n  handle: done"),
    ("- data_starts_with: {\"a\": 1}\n  handle: done", "- data_starts_with: '{\"a\": 1}'\n  handle: done"),
    ("- {kind: fallthrough, handel: yield}", "- {kind: fallthrough, handle: yield}"),
    ("- {kind: fallthru, handle: yield}", "- {kind: fallthrough, handle: yield}"),
    ("- {kind: fallthrough, handle: 'Done'}", "- {kind: fallthrough, handle: 'done'}"),
  ])
  func aFixLeavesNothingToReport(_ bad: String, _ good: String) throws {
    let decoding = decode(rules: bad)
    let fix = try #require(decoding.diagnostics.first?.fix)
    let prefix = "streaming:\n  on_event:\n"
    var text = Array((prefix + bad.split(separator: "\n").map { "  \($0)\n" }.joined()).utf8)
    for edit in fix.edits.reversed() {
      text.replaceSubrange(edit.span.start..<edit.span.end, with: Array(edit.replacement.utf8))
    }
    #expect(
      String(decoding: text, as: UTF8.self) == prefix
        + good.split(separator: "\n").map { "  \($0)\n" }.joined())
  }

  @Test(arguments: ["- {event_type: &a on, handle: yield}", "- {event_type: !!bool on, handle: yield}"])
  func aFixNeverTouchesAnAnchorOrATag(_ rule: String) {
    #expect(decode(rules: rule).diagnostics.map(\.fix) == [nil])
  }

  @Test func whatAnUnfinishedFileLacksIsNotMissing() {
    let decoding = decode(
      rules: "- {kind: fallthrough, handle: done}\n- event_type: a\n  data_starts_with: 'x")
    #expect(decoding.diagnostics.isEmpty)
    #expect(decoding.table?.rules.map(\.number) == [1])
    #expect(!decoding.isUsable)
  }

  @Test func rulesBeforeAFaultFurtherDownAreRead() {
    let decoding = decode("streaming:\n  on_event:\n  - event_type: a\nsettings:\n  license: MIT\n  x: 'y")
    #expect(decoding.diagnostics.map(\.code) == ["Streaming/MissingHandler"])
  }

  @Test func mergedKeysCount() {
    let decoding = decode(
      """
      base: &base {handle: yield, error_property: error}
      streaming:
        on_event:
        - <<: *base
          kind: fallthrough
      """)
    #expect(decoding.diagnostics.isEmpty)
    #expect(decoding.table?.rules.first?.errorProperty?.value == "error")
  }
}

@Suite struct BrokenAliasTests {
  @Test(arguments: [
    "- {kind: fallthrough, handle: *none}", "- *none", "- {event_type: *none, handle: yield}",
    "- {event_type: [a, *none], handle: yield}", "- {<<: *none, handle: yield}",
  ])
  func anAliasOfNothingIsNoSecondFault(_ rule: String) {
    let decoding = decode(rules: "\(rule)\n- {event_type: a, handle: done}")
    #expect(decoding.diagnostics.isEmpty)
    #expect(decoding.table?.rules.map(\.number) == [2])
    #expect(!decoding.isUsable)
  }

  @Test(arguments: ["streaming: *none", "streaming: {on_event: *none}"])
  func aTableThatIsNotThereIsNotUsable(_ text: String) {
    let decoding = decode(text)
    #expect(decoding.diagnostics.isEmpty && decoding.table == nil && !decoding.isUsable)
  }
}

@Suite struct TableLimitTests {
  @Test func readsNoMoreThanAThousandRules() {
    let rules = String(repeating: "{event_type: a, handle: yield},", count: 1001)
    let config = "streaming: {on_event: [\(rules)]}"
    let decoding = Decoding(Document(reading: SourceFile(name: "c.yml", stored: Array(config.utf8))))
    #expect(decoding.table?.rules.count == 1000)
    #expect(!decoding.isUsable)
    #expect(decoding.diagnostics.map(\.code) == ["YAML/LimitExceeded"])
  }
}
