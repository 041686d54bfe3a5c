import TestSupport
import Testing

@testable import Replay

@Suite struct TypeScriptClientTests {
  private let client = TypeScriptClient()

  /// The fixture is what Node 20.20.2 did with the SDKs' lines: the data, the message of `handle: error`, and that of
  /// `error_property: error` where it raises.
  @Test func raisesWhatNodeRaises() throws {
    for row in try TextTable.rows("json/typescript-sdk.tsv") {
      let data = row[0] ?? ""
      let error = data.withBytes { client.error(raisedWith: $0) }
      #expect(error.message.same(as: row[1]) == true, "\(data.debugDescription)")
      #expect(error.errorClass == "APIError")
      #expect(error.reason == .rule)
      let failure = data.withBytes { client.failure(yielding: $0, errorProperty: "error") }
      if failure?.reason == .json { continue }
      #expect(failure?.message == row[2], "\(data.debugDescription)")
      #expect(failure.map { $0.errorClass == "APIError" && $0.reason == .errorProperty } != false)
    }
  }

  @Test func raisesSyntaxErrors() {
    let error = "[DONE]".withBytes { client.failure(yielding: $0, errorProperty: nil) }
    #expect(error?.errorClass == "SyntaxError")
    #expect(error?.message == "Unexpected token 'D', \"[DONE]\" is not valid JSON")
    #expect(error?.reason == .json)
  }

  /// `JSON.parse` takes any depth, `JSON.stringify` does not.
  @Test func runsOutOfStack() {
    let nested = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(nested.withBytes { client.error(raisedWith: $0).errorClass } == "RangeError")
    let withMessage = "{\"error\":{\"message\":\"boom\",\"more\":\(nested)}}"
    let error = withMessage.withBytes { client.failure(yielding: $0, errorProperty: "error") }
    #expect(error?.message == "boom")
  }
}
