import Foundation
import TestSupport
import Testing

@testable import Replay

@Suite struct PHPClientTests {
  private let summary = "{\n    \"status\": 200,\n    \"body\": null\n}"

  @Test func refusesInPHPsWords() {
    #expect(PHPClient().raised(yielding: "[DONE]") == Raised("JsonException", "Syntax error"))
    #expect(
      PHPClient().raised(yielding: "[1}")
        == Raised("JsonException", "State mismatch (invalid or malformed JSON)"))
    #expect(PHPClient().raised(yielding: "{\"id\":1}") == nil)
    #expect(PHPClient().raised(yielding: "{\"error\":1}", errorProperty: "error") == nil)
  }

  @Test func raisesTheRule() {
    let raised = PHPClient().raised(erring: "{\"message\":\"a/b\"}")
    let details = "{\n    \"message\": \"a\\/b\"\n}"
    #expect(
      raised == Raised("APIStatusException", "API Status Error\n\(summary)\(details)\n\(summary)"))
    #expect(PHPClient().raised(erring: "boom") == Raised("JsonException", "Syntax error"))
  }

  @Test(arguments: ["0.0", "1e400", "[1e400]"])
  func leavesOutDetailsThatAreNone(_ data: String) {
    #expect(
      PHPClient().raised(erring: data) == Raised("APIStatusException", "API Status Error\n\(summary)"))
  }

  @Test func diesOfTheSpentBodyInTheOlderTemplate() {
    let spent = Raised("JsonException", "Syntax error")
    #expect(PHPClient(isOlder: true).raised(erring: "{\"m\":1}") == spent)
    #expect(PHPClient(isOlder: true).raised(erring: "boom") == spent)
  }

  /// The last column of `php.tsv` is what `json_encode` made of the value, pretty-printed.
  @Test func writesWhatPHPWrites() throws {
    for line in try Fixtures.bytes(named: "json/php.tsv").split(separator: UInt8(ascii: "\n")) {
      let parts = String(decoding: line, as: UTF8.self).split(
        separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let data = String(decoding: try #require(Data(base64Encoded: String(parts[0]))), as: UTF8.self)
      let text = String(decoding: try #require(Data(base64Encoded: String(parts[2]))), as: UTF8.self)
      let message = text.isEmpty || text == "0" ? summary : "\(summary)\(text)\n\(summary)"
      #expect(
        PHPClient().raised(erring: data) == Raised("APIStatusException", "API Status Error\n\(message)"))
    }
  }
}
