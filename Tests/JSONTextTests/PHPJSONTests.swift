import Foundation
import JSONText
import TestSupport
import Testing

/// `Fixtures/json/php.tsv` holds texts in base64 and what PHP 8.2.36's `json_decode` said of each.
@Suite struct PHPJSONTests {
  private func fault(_ bytes: some Collection<UInt8>) -> PHPJSON.Fault? {
    Array(bytes).withUnsafeBytes { PHPJSON.fault(in: $0) }
  }

  @Test func saysWhatPHPSays() throws {
    let lines = try Fixtures.bytes(named: "json/php.tsv").split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 400)
    for line in lines {
      let parts = String(decoding: line, as: UTF8.self).split(
        separator: "\t", omittingEmptySubsequences: false)
      let text = [UInt8](try #require(Data(base64Encoded: String(parts[0]))))
      let told = fault(text)?.rawValue ?? "ok"
      #expect(told == parts[1], "\(String(decoding: text, as: UTF8.self).debugDescription)")
    }
  }

  @Test(arguments: ["[", "{\"\":"])
  func tellsDepthAsAContainerOpens(_ opening: String) {
    func deep(_ depth: Int, _ end: String) -> String { String(repeating: opening, count: depth) + end }
    let closing = String(repeating: opening == "[" ? "]" : "}", count: 511)
    #expect(fault(deep(511, (opening == "[" ? "" : "1") + closing).utf8) == nil)
    #expect(fault(deep(511, "x").utf8) == .syntax)
    #expect(fault(deep(511, "\u{1}").utf8) == .controlCharacter)
    #expect(fault(deep(512, "x").utf8) == .depth)
    #expect(fault(("x" + deep(512, "")).utf8) == .syntax)
    #expect(fault(deep(1_000_000, "").utf8) == .depth)
  }
}
