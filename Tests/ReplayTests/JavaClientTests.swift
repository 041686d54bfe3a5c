import Foundation
import TestSupport
import Testing

@testable import Replay

@Suite struct JavaClientTests {
  static let unreadable = Raised("InvalidDataException", "Error reading response")

  @Test(arguments: ["", " ", "[DONE]", "{", "nullx", "1x", "01", "NaN", "\"\u{1}\"", "\u{FEFF}{}"])
  func refuses(_ data: String) {
    #expect(JavaClient().raised(yielding: data) == Self.unreadable)
    // What looking for the property swallows is raised all the same.
    #expect(JavaClient().raised(yielding: data, errorProperty: "error") == Self.unreadable)
  }

  @Test(arguments: ["{\"id\":1} xyz", "1 2", "null", "true}", "[{\"error\":1}]", "{\"errors\":1}"])
  func yields(_ data: String) {
    #expect(JavaClient().raised(yielding: data, errorProperty: "error") == nil)
  }

  /// The value of `error`, and the message after `200: `; seen with openai-java.
  static let properties: [(String, String)] = [
    ("null", "null"), ("\"\"", "\"\""), ("0", "0"), ("false", "false"), ("[]", "[]"), ("[\"a\"]", "[\"a\"]"),
    ("\"kaput\"", "\"kaput\""), ("\"a\\u0041\"", "\"aA\""), ("1e3", "1000.0"), ("0.0", "0.0"), ("-0", "0"),
    ("1E400", "\"Infinity\""), ("{\"message\":\"boom\"}", "boom"), ("{\"message\":\"\"}", ""),
    ("{}", "{\"code\":null,\"message\":null,\"param\":null,\"type\":null}"),
    ("{\"message\":42}", "{\"code\":null,\"message\":42,\"param\":null,\"type\":null}"),
    (
      "{\"a\":1,\"type\":\"t\"}",
      "{\"code\":null,\"message\":null,\"param\":null,\"type\":\"t\",\"a\":1}"
    ),
    ("1,\"error\":null", "null"),
  ]

  @Test(arguments: properties)
  func raisesTheProperty(_ value: String, _ message: String) {
    let data = "{\"id\":1,\"error\":\(value)} and more"
    let raised = Raised("SseException", "200: \(message)")
    #expect(JavaClient().raised(yielding: data, errorProperty: "error") == raised)
    #expect(JavaClient().raised(yielding: data) == nil)
  }

  /// The data, and the message after `200: ` in the current and the older template.
  static let errors: [(String, String, String)] = [
    ("", "Unknown", ""), ("error: boom", "Unknown", ""), ("0", "0", "0"), ("null", "null", "null"),
    ("\"just a string\"", "\"just a string\"", "just a string"), ("[1,2]", "[1,2]", "[1, 2]"),
    ("{}", "{}", "{}"),
    (
      "{\"type\":\"error\",\"error\":{\"message\":\"x\"}}",
      "{\"type\":\"error\",\"error\":{\"message\":\"x\"}}", "{type=error, error={message=x}}"
    ),
    ("{\"a\":1,\"b\":2,\"a\":[]} x", "{\"a\":[],\"b\":2}", "{a=[], b=2}"),
    ("\"\\u001f\\/\\\"\\n\"", "\"\\u001F/\\\"\\n\"", "\u{1F}/\"\n"), ("1e400", "\"Infinity\"", "Infinity"),
    ("\"\\ud800\"", "\"\u{FFFD}\"", "\u{FFFD}"),
  ]

  @Test(arguments: errors)
  func raisesTheRule(_ data: String, _ current: String, _ older: String) {
    #expect(JavaClient().raised(erring: data) == Raised("SseException", "200: \(current)"))
    #expect(JavaClient(isOlder: true).raised(erring: data) == Raised("SseException", "200: \(older)"))
  }

  /// The last column of `jackson.tsv` is what `writeValueAsString` made of the value.
  @Test func writesWhatJacksonWrites() throws {
    for line in try Fixtures.bytes(named: "json/jackson.tsv").split(separator: UInt8(ascii: "\n")) {
      let parts = String(decoding: line, as: UTF8.self).split(
        separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let data = String(decoding: try #require(Data(base64Encoded: String(parts[0]))), as: UTF8.self)
      let text = String(decoding: try #require(Data(base64Encoded: String(parts[2]))), as: UTF8.self)
      #expect(JavaClient().raised(erring: data) == Raised("SseException", "200: \(text)"))
    }
  }
}
