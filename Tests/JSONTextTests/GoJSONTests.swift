import JSONText
import TestSupport
import Testing

@Suite struct GoJSONTests {
  private func fault(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBytes { GoJSON.fault(in: $0) }
  }

  private func member(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBytes { GJSON.member("error", in: $0) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// What Go itself said.
  @Test func saysWhatGoSays() throws {
    for row in try Rows.read("json/go.tsv") {
      let text = try #require(Rows.bytes(row[0]))
      let fault = text.withUnsafeBytes { GoJSON.fault(in: $0) }
      #expect(fault.map { Array($0.utf8) } == (row[1] == "-" ? nil : Rows.bytes(row[1])), "\(row[0])")
      let member = text.withUnsafeBytes { GJSON.member("error", in: $0) }
      #expect(member == (row[2] == "-" ? nil : Rows.bytes(String(row[2].dropFirst()))), "\(row[0])")
    }
  }

  @Test(arguments: [
    ("[DONE]\n", "invalid character 'D' looking for beginning of value"),
    ("", "unexpected end of JSON input"), ("-\n", #"invalid character '\n' in numeric literal"#),
    ("-", "invalid character ' ' in numeric literal"),
    ("{'a':1}", #"invalid character '\'' looking for beginning of object key string"#),
    ("[1\"", "invalid character '\"' after array element"),
    ("\"\\q\"", "invalid character 'q' in string escape code"),
    ("\"\u{0}\"", #"invalid character '\x00' in string literal"#),
    ("\u{AD}", "invalid character 'Â' looking for beginning of value"),
  ])
  func wordsAFault(_ text: String, _ message: String) {
    #expect(fault(text) == message)
  }

  @Test func refusesMoreThanTenThousandLevels() {
    let nested = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(fault(nested(10_000)) == nil)
    #expect(fault(nested(10_001)) == "invalid character '[' exceeded max depth")
    let endless = String(repeating: "{\"a\":", count: 2_000_000)
    #expect(fault(endless) == "invalid character '{' exceeded max depth")
  }

  @Test(arguments: [
    (#"{"error":1,"error":2}"#, "1"), (#"x {"error":"e"}"#, "e"), (#"{"error">1}"#, "1"),
    (#"{"error"}"#, nil), (#"{"a","error":3}"#, nil), (#"[{"error":1}]"#, nil),
    (#"{"a":1}{"error":1}"#, nil), (#"{"error":null}"#, ""), (#"{"error":1e3}"#, "1000"),
    (#"{"error":-0.0}"#, "-0"),
    (#"{"error":1E400}"#, "+Inf"), (#"{"error":n}"#, "0"), (#"{"error":NaN}"#, "NaN"),
    (#"{"error":123456789012345678901}"#, "123456789012345678901"),
    (#"{"error": {"a": "\u0041" }"#, #"{"a": "\u0041" }"#), (#"{"error":"x"#, nil),
    (#"{"err\u006fr":true}"#, "true"), (#"{"error":"\ud800"}"#, "\u{FFFD}"),
  ])
  func looksUpLeniently(_ text: String, _ found: String?) {
    #expect(member(text) == found)
  }
}
