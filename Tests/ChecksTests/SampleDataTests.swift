import Testing

@testable import Checks

@Suite struct SampleDataTests {
  @Test(arguments: [
    ("", "{}"), ("{", "{}"), ("[", "[]"), ("{\"a\"", "{\"a\":0}"), ("{\"a", "{\"a\":0}"),
    ("{\"a\":", "{\"a\":0}"),
    ("{\"a\":1,", "{\"a\":1,\"other\":0}"),
    ("{\"data\":{\"status\":\"finished\"", "{\"data\":{\"status\":\"finished\"}}"),
    ("{\"type\":\"err", "{\"type\":\"err\"}"), ("[{\"a\":[", "[{\"a\":[]}]"), ("tr", "true"),
    ("fal", "false"), ("-", "-0"),
    ("1e+", "1e+0"), ("\"\\", "\"\\n\""), ("\"\\u00", "\"\\u00000\""), ("{ \"a\" ", "{ \"a\" :0}"),
    ("[1,", "[1,0]"),
  ])
  func beginningsOfJSONAreCompleted(_ prefix: String, _ data: String) {
    var samples = SampleData(order: PrefixOrder([Array(prefix.utf8)]))
    #expect(samples.data(Array(prefix.utf8)) == data)
  }

  @Test(arguments: ["[DONE]", "finished", "]", "{]", "<end>", "[DONE"])
  func anythingElseStaysAsItIs(_ prefix: String) {
    var samples = SampleData(order: PrefixOrder([Array(prefix.utf8)]))
    #expect(samples.data(Array(prefix.utf8)) == prefix)
  }

  @Test(arguments: [
    ("", ["{"], "[]"), ("[", ["[]"], "[0]"), ("[", ["[]", "[0"], "[\"\"]"), ("{", ["{}", "{\"o"], "{ }"),
    ("tr", ["tru"], "tr"), ("{\"a\"", ["{\"a\":"], "{\"a\" :0}"),
  ])
  func longerPrefixesAreAvoided(_ prefix: String, _ longer: [String], _ data: String) {
    var samples = SampleData(order: PrefixOrder(([prefix] + longer).map { Array($0.utf8) }))
    #expect(samples.data(Array(prefix.utf8)) == data)
  }
}
