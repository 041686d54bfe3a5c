import Testing

@testable import Replay

@Suite struct GoClientTests {
  private func yielding(_ data: String, _ property: String? = "error") -> ReplayError? {
    Array(data.utf8).withUnsafeBytes { GoClient().failure(yielding: $0, errorProperty: property) }
  }

  @Test(arguments: [
    (#"{"error":null}"#, ""), (#"{"error":""}"#, ""), (#"{"error":0}"#, "0"), (#"{"error":false}"#, "false"),
    (#"{"error":{}}"#, "{}"), (#"{"error":[ ]}"#, "[ ]"), (#"{"error":true}"#, "true"),
    (#"{"error":"kaput"}"#, "kaput"),
    (#"{"error":{"message":"boom"}}"#, #"{"message":"boom"}"#), (#"x {"error":"e"} y"#, "e"),
    ("{\"error\":{\"message\":\"x\"\n", "{\"message\":\"x\"\n"),
  ])
  func raisesTheMember(_ data: String, _ text: String) {
    let error = yielding(data)
    #expect(error?.reason == .errorProperty)
    #expect(error?.errorClass == "*ssestream.StreamError")
    #expect(error?.message == "received error while streaming: " + text)
  }

  @Test func parsesWithoutTheMember() {
    #expect(yielding("{\"id\":1}\n") == nil)
    #expect(yielding(#"{"error":1}"#, nil) == nil)
    let error = yielding("[DONE]\n")
    #expect(error?.reason == .json)
    #expect(error?.errorClass == "*json.SyntaxError")
    #expect(error?.message == "invalid character 'D' looking for beginning of value")
  }

  @Test func raisesDataAsItIs() {
    let error = (Array("a".utf8) + [0xE2, 0x82, 0x0A]).withUnsafeBytes { GoClient().error(raisedWith: $0) }
    #expect(error.reason == .rule)
    #expect(error.errorClass == "*errors.errorString")
    #expect(error.message == "received error while streaming: a\u{FFFD}\u{FFFD}\n")
  }
}
