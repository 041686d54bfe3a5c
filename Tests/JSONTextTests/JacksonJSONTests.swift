import Foundation
import JSONText
import TestSupport
import Testing

/// `Fixtures/json/jackson.tsv` holds texts in base64 and what Jackson 2.14.1's `readValue` said of each.
@Suite struct JacksonJSONTests {
  private func firstValue(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBytes { text in
      JacksonJSON.firstValue(in: text).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test func takesWhatJacksonTakes() throws {
    let lines = try Fixtures.bytes(named: "json/jackson.tsv").split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 400)
    for line in lines {
      let parts = String(decoding: line, as: UTF8.self).split(
        separator: "\t", omittingEmptySubsequences: false)
      let text = String(decoding: try #require(Data(base64Encoded: String(parts[0]))), as: UTF8.self)
      #expect((firstValue(text) == nil ? "error" : "ok") == parts[1], "\(text.debugDescription)")
    }
  }

  @Test func stopsAfterTheFirstValue() {
    #expect(firstValue("{\"id\":1} xyz") == "{\"id\":1} ")
    #expect(firstValue(" [1]]") == " [1]")
    #expect(firstValue("1 2") == "1 ")
    #expect(firstValue("1x") == nil)
    #expect(firstValue("true}") == "true")
    #expect(firstValue("truex") == nil)
    #expect(firstValue("null\u{1D400}") == "null")
    #expect(firstValue("\"\\ud800\"") == "\"\\ud800\"")
  }

  @Test func refusesWhatIsTooDeep() {
    func deep(_ depth: Int, _ rest: String = "") -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + rest
    }
    #expect(firstValue(deep(1000)) != nil)
    #expect(firstValue(deep(1000, "[[")) != nil)
    #expect(firstValue(deep(1001)) == nil)
    #expect(firstValue(deep(1_000_000)) == nil)
    #expect(firstValue(String(repeating: "[", count: 1_000_000)) == nil)
    #expect(firstValue("[\"\(String(repeating: "[", count: 2000))\\\"[\"]") != nil)
  }
}
