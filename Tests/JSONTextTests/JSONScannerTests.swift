import Foundation
import JSONText
import TestSupport
import Testing

@Suite struct JSONScannerTests {
  static let valid: [String] = [
    "0", "-0", "1", "-12", "10.5", "1e9", "1E+9", "1.5e-7", "0.0", "\"\"", "\"a\"", "\"\\u00e9\\n\\\"\\/\"",
    "true", "false", "null", "[]", "{}", " [ 1 , 2 ] ", "\t{\"a\" : 1 , \"b\":[{}]}\r\n", "[[[[[]]]]]",
    "{\"a\":{\"b\":{\"c\":null}}}", "\"\u{7F}\u{80}\u{2028}😀\"", "\"\\ud83d\\ude00\"", "{\"\":0}",
    "{\"a\":1,\"a\":2}", "\"12345678901234567\"", "\"1234567\\n\"", "[1,2,3,4,5,6,7,8,9]",
    "1" + String(repeating: "0", count: 400),
  ]

  /// Texts and where their first fault is, in bytes.
  static let invalid: [(String, Int)] = [
    ("", 0), (" ", 1), ("[DONE]", 1), ("finished", 1), ("[", 1), ("[1", 2), ("[1,", 3), ("[1,]", 3),
    ("[,1]", 1),
    ("{", 1), ("{\"a\"", 4), ("{\"a\":", 5), ("{\"a\":1", 6), ("{\"a\":1,}", 7), ("{a:1}", 1), ("{1:1}", 1),
    ("{\"a\" 1}", 5), ("]", 0), ("}", 0), ("[}", 1), ("{]", 1), ("[1}", 2), ("{\"a\":1]", 6), ("01", 1),
    ("-", 1),
    ("-a", 1), ("1.", 2), (".5", 0), ("1.e1", 2), ("1e", 2), ("1e+", 3), ("+1", 0), ("0x1", 1), ("NaN", 0),
    ("Infinity", 0), ("-Infinity", 1), ("tru", 3), ("truex", 4), ("nul", 3), ("nulL", 3), ("\"", 1),
    ("\"a", 2), ("\"\\", 2), ("\"\\x\"", 2), ("\"\\u12\"", 5), ("\"\\u12g4\"", 5), ("\"\u{1}\"", 1),
    ("\"a\nb\"", 2), ("\"1234567\u{1F}\"", 8), ("1 2", 2), ("{} {}", 3), ("'a'", 0), ("{\"a\":1}x", 7),
    ("\u{FEFF}{}", 0), ("[1 2]", 3), ("/* */1", 0), ("\u{C}1", 0), ("\"\\ud83d\\u12\"", 11),
  ]

  private func scan(_ text: String, member: String? = nil) -> JSONScan {
    scan(Array(text.utf8), member: member)
  }

  private func scan(_ bytes: [UInt8], member: String? = nil) -> JSONScan {
    bytes.withUnsafeBytes { text in
      guard let member else { return JSONScanner.scan(text) }
      return Array(member.utf8).withUnsafeBytes { JSONScanner.scan(text, member: $0) }
    }
  }

  @Test(arguments: valid)
  func accepts(_ text: String) {
    #expect(scan(text).fault == nil)
  }

  @Test(arguments: invalid)
  func refuses(_ text: String, at offset: Int) {
    let result = scan(text)
    #expect(result.fault == .syntax)
    #expect(result.faultOffset == offset)
  }

  @Test func tellsBadUTF8FromBadSyntax() {
    let bytes: [UInt8] = [0x22, 0x61, 0xC0, 0x80, 0x22]
    #expect(scan(bytes).fault == .notUTF8)
    #expect(scan(bytes).faultOffset == 2)
    #expect(scan([0x22, 0xE2, 0x82] as [UInt8]).faultOffset == 1)
    #expect(scan([0xFF] as [UInt8]).fault == .syntax)
  }

  @Test(arguments: [
    ("{\"error\":null}", "null"), ("{\"error\":{\"a\":[1]}}", "{\"a\":[1]}"), ("{\"a\":{\"error\":1}}", nil),
    ("[{\"error\":1}]", nil), ("\"error\"", nil), ("{\"a\":1, \"error\" : \"x\" , \"b\":2}", "\"x\""),
    ("{\"err\\u006fr\":7}", "7"), ("{\"error\":1,\"error\":[2]}", "[2]"), ("{\"errors\":1}", nil),
    ("{}", nil),
    ("{\"Error\":1}", nil), ("{\"a\":\"error\",\"error\":false}", "false"),
  ])
  func looksUpMembersOfTheOutermostObject(_ text: String, expected: String?) {
    let member = scan(text, member: "error").member
    #expect(member.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == expected)
  }

  @Test func looksUpAnEmptyName() {
    #expect(scan("{\"\":1}", member: "").member?.kind == .number)
    #expect(scan("{\"\":1}").member == nil)
  }

  @Test func noticesWhatParsersDisagreeAbout() {
    #expect(scan("\"\\ud800\"").oddities == .loneSurrogate)
    #expect(scan("\"\\ud800\\u0041\"").oddities == .loneSurrogate)
    #expect(scan("\"\\ud800\\ud83d\\ude00\"").oddities == .loneSurrogate)
    #expect(scan("\"\\udc00\"").oddities == .loneSurrogate)
    #expect(scan("{\"e\":1,\"e\":2}", member: "e").oddities == .repeatedMember)
    #expect(scan(String(repeating: "9", count: 301)).oddities == .longNumber)
    #expect(scan(nested(64)).oddities == [])
    #expect(scan(nested(65)).oddities == .deep)
  }

  @Test(arguments: [1, 63, 64, 65, 127, 128, 129, 1000, 200_000])
  func nestsWithoutRecursion(depth: Int) {
    #expect(scan(nested(depth)).fault == nil)
    #expect(scan(String(repeating: "[", count: depth)).faultOffset == depth)
    let mixed = String(repeating: "[{\"a\":", count: depth) + "0" + String(repeating: "}]", count: depth)
    #expect(scan(mixed).fault == nil)
    #expect(scan(mixed.dropLast() + "}").faultOffset == mixed.utf8.count - 1)
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  /// Seeded mutations of a chat chunk: Foundation's parser and the scanner must agree on every one.
  @Test func agreesWithFoundationOnMutations() throws {
    let seed = Array(
      #"{"id":"c-1","n":[1,-2.5e3,true],"d":{"x":"h\u00e9\ud83d\ude00\n","y":null},"é":"Ω😀","e":{}}"#.utf8)
    var random = SeededGenerator(seed: 7)
    let bytes = Array(#"{}[]",:\u0019eE+-.tn "#.utf8) + [0x00, 0x0A, 0x1F, 0x80, 0xC3, 0xED, 0xFF]
    for _ in 0..<20_000 {
      var text = seed
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text[index] = bytes.randomElement(using: &random) ?? 0
        case 1: text.remove(at: index)
        default: text.insert(bytes.randomElement(using: &random) ?? 0, at: index)
        }
      }
      // Foundation takes NULs as signs of UTF-16, and commas before a closing bracket: not ours to compare.
      if text.contains(0) || text.contains(sequence: ",}") || text.contains(sequence: ",]") { continue }
      let result = scan(text)
      let foundation = try? JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)
      if result.oddities.contains(.loneSurrogate) { continue }
      if (foundation != nil) != (result.fault == nil) {
        Issue.record("\(String(decoding: text, as: UTF8.self)) \(result)")
      }
    }
  }
}

extension [UInt8] {
  fileprivate func contains(sequence: String) -> Bool {
    String(decoding: self, as: UTF8.self).contains(sequence)
  }
}
