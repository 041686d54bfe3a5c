import EventStream
import Replay
import Testing

/// What the handlers do with an event, and the values of `error_property`.
@Suite struct HandlerTests {
  private static let rule = "{kind: fallthrough, handle: yield, error_property: error}"

  @Test(arguments: [
    "{}", "{\"a\":1}", "null", "1", "\"error\"", "[]", "[{\"error\":1}]", "{\"error\":null}",
    "{\"error\" : null , \"a\":1}", "{\"a\":{\"error\":1}}", "{\"a\":[{\"error\":1}]}", "{\"Error\":1}",
    "{\"error \":1}", "{\"a\":\"error\"}", "{\"error\":1,\"error\":null}", "{\"\\u0065rrors\":1}",
  ])
  func yieldsWhatHasNoError(_ data: String) {
    #expect(Replayed("data: \(data)\n\n", rules: HandlerTests.rule).decisions == ["yield by 1"])
  }

  @Test(arguments: [
    ("{\"error\":\"\"}", "\"\""), ("{\"error\":0}", "0"), ("{\"error\":false}", "false"),
    ("{\"error\":true}", "true"), ("{\"error\":{}}", "{}"), ("{\"error\":[]}", "[]"),
    ("{\"error\":\"kaput\"}", "\"kaput\""), ("{\"error\":{\"message\":\"boom\"}}", "{\"message\":\"boom\"}"),
    ("{\"a\":1, \"error\" : 12 }", "12"), ("{\"error\":null,\"error\":7}", "7"),
    ("{\"\\u0065rror\":1}", "1"), ("{\"err\\u006fr\":2,\"a\":{\"error\":null}}", "2"),
  ])
  func raisesAnyErrorButNull(_ data: String, _ value: String) {
    let replayed = Replayed("data: \(data)\n\ndata: 1\n\n", rules: HandlerTests.rule)
    #expect(replayed.decisions == ["error by 1: the object has `error`: `\(value)`"])
    #expect(replayed.outcome.error?.reason == .errorProperty)
    #expect(replayed.outcome.kind == .error)
    #expect(replayed.outcome.rule == 1)
  }

  @Test func thePropertyIsANameAndNoPath() {
    let rule = "{kind: fallthrough, handle: yield, error_property: a.b}"
    let replayed = Replayed("data: {\"a\":{\"b\":1}}\n\ndata: {\"a.b\":1}\n\n", rules: rule)
    #expect(replayed.decisions == ["yield by 1", "error by 1: the object has `a.b`: `1`"])
  }

  @Test(arguments: [
    ("", "it is empty"), ("{\"a\":", "it breaks off after 5 bytes"),
    ("{'a':1}", "`'` at byte 2 of `{'a':1}`"),
    ("NaN", "`N` at byte 1 of `NaN`"), ("01", "`1` at byte 2 of `01`"), ("{} {}", "`{` at byte 4 of `{} {}`"),
    ("{\"error\":1", "it breaks off after 10 bytes"),
  ])
  func raisesWhatIsNotJSON(_ data: String, _ found: String) {
    let replayed = Replayed("data: \(data)\n\n", rules: HandlerTests.rule)
    #expect(replayed.decisions == ["error by 1: the data is not JSON: \(found)"])
    #expect(replayed.outcome.error?.reason == .json)
  }

  @Test func doneParsesNothing() {
    let replayed = Replayed("data: not JSON\n\n", rules: "{kind: fallthrough, handle: done}")
    #expect(replayed.decisions == ["done by 1"])
    #expect(replayed.outcome.yielded == 0)
  }

  @Test func continueParsesNothing() {
    let replayed = Replayed("data: not JSON\n\n", rules: "{kind: fallthrough, handle: continue}")
    #expect(replayed.decisions == ["skip by 1"])
    #expect(replayed.outcome.kind == .end)
    #expect(replayed.outcome.dropped == 0)
  }

  @Test func errorRaisesWithTheData() {
    let replayed = Replayed("data: {\"a\":1}\n\n", rules: "{kind: fallthrough, handle: error}")
    #expect(replayed.decisions == ["error by 1: the rule raises an error: `{\"a\":1}`"])
    #expect(replayed.outcome.error?.reason == .rule)
  }

  @Test func badUTF8IsRepairedInStrings() {
    let stream = Array("data: {\"a\":\"".utf8) + [0xFF] + Array("\"}\n\n".utf8)
    #expect(Replayed(stream, through: Replayed.table(HandlerTests.rule)).decisions == ["yield by 1"])
  }

  @Test func badUTF8IsNoJSONElsewhere() {
    let stream = Array("data: {\"a\":".utf8) + [0xFF] + Array("}\n\n".utf8)
    #expect(
      Replayed(stream, through: Replayed.table(HandlerTests.rule)).decisions
        == ["error by 1: the data is not JSON: `\u{FFFD}` at byte 6 of `{\"a\":\u{FFFD}}`"])
  }

  @Test func aRuleSeesBadUTF8AsTheReplacementCharacter() {
    let stream =
      Array("data: ".utf8) + [0xFF] + Array("\n\nevent: ".utf8) + [0xC3, 0x28] + Array("\ndata: 1\n\n".utf8)
    let rules =
      "{data_starts_with: \"\u{FFFD}\", handle: continue}\n{event_type: \"\u{FFFD}(\", handle: done}"
    #expect(Replayed(stream, through: Replayed.table(rules)).decisions == ["skip by 1", "done by 2"])
  }

  @Test func anEventOverTheLimitIsAnError() {
    var stream = Array("data: 1\n\ndata: \"".utf8)
    stream += [UInt8](repeating: UInt8(ascii: "x"), count: Limits.standard.event + 1 << 20)
    stream += Array("\"\n\ndata: 2\n\n".utf8)
    let replayed = Replayed(stream, through: nil, cutInto: [1 << 18])
    let message = "the event is larger than 33554432 bytes, the most that is looked at"
    #expect(replayed.decisions == ["yield", "error: \(message)"])
    #expect(replayed.outcome.error?.reason == .limit)
    #expect(replayed.outcome.eventsAfter == 1)
    #expect(replayed.outcome.bytesAfter == 9)
  }
}
