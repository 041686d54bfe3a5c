import Diagnostics
import Testing

@Suite struct PrefixTests {
  @Test(arguments: ["[DONE]", "DONE", "<end>", "true", "nul", "{", "[", "12", "\"x", "{DONE}", "-- end"])
  func prefixesThatMayMatchAreLeftAlone(_ prefix: String) {
    let quoted = prefix.replacing("'", with: "''")
    let found = lint(
      "streaming: {on_event: [{data_starts_with: '\(quoted)', handle: error}, {kind: fallthrough, handle: yield}]}"
    )
    #expect(found == [])
  }

  @Test(arguments: [("done", 0), ("[DONE]", 0), ("[", 0), ("{", 1), ("{ \"a\"", 1), ("[{", 1), ("", 1)])
  func doneIsForSentinels(_ prefix: String, _ count: Int) {
    let found = findings("Streaming/DoneSwallowsPayload", "- {data_starts_with: '\(prefix)', handle: done}")
    #expect(found.count == count)
  }
}
