import Foundation
import Report
import Testing

@Suite struct JSONWriterTests {
  private func text(_ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func separatesKeysAndValues() {
    let text = text { json in
      json.object { json in
        json.member("a", 1)
        json.member("b", nil as String?)
        json.key("c")
        json.array { json in
          json.bool(true)
          json.array { _ in }
          json.object { _ in }
          json.string("x")
        }
        json.member("d") { $0.member("e", false) }
        json.member("f", Int.min)
      }
    }
    #expect(text == #"{"a":1,"b":null,"c":[true,[],{},"x"],"d":{"e":false},"f":-9223372036854775808}"#)
  }

  @Test func documentsAndLinesAreKeptApart() {
    let text = text { json in
      json.int(1)
      json.endDocument()
      json.array { json in
        json.breakLine()
        json.int(1)
        json.breakLine()
        json.int(2)
        json.breakLine()
      }
      json.endDocument()
    }
    #expect(text == "1\n[\n1,\n2\n]\n")
  }

  @Test(arguments: [
    ("", ""), ("a\"b\\c/", #"a\"b\\c/"#), ("\u{8}\u{9}\u{A}\u{C}\u{D}", #"\b\t\n\f\r"#),
    ("\u{0}\u{1F}\u{7F}\u{80}\u{9F}\u{A0}", "\\u0000\\u001f\\u007f\\u0080\\u009f\u{A0}"),
    ("\u{2027}\u{2028}\u{2029}\u{202E}\u{202F}\u{2066}", "\u{2027}\\u2028\\u2029\\u202e\u{202F}\\u2066"),
    ("##[a]###vso[b]## [#[", #"#\u0023[a]##\u0023vso[b]## [#["#), ("é日👍<&>", "é日👍<&>"),
  ]) func escapesStrings(value: String, written: String) {
    #expect(text { $0.string(value) } == "\"\(written)\"")
  }

  /// Every sequence of up to four of the bytes that UTF-8's rules tell apart.
  @Test func badSequencesAreReplacedAsTheStandardLibraryDoes() throws {
    let bytes: [UInt8] = [
      0x61, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xA8, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF1,
      0xF4,
      0xF5, 0xFF,
    ]
    var texts: [[UInt8]] = [[]]
    for length in 1...4 {
      // Four bytes only where the first can begin so many.
      let starts = texts.filter { $0.count == length - 1 && (length < 4 || $0[0] >= 0xF0) }
      texts += starts.flatMap { start in bytes.map { start + [$0] } }
    }
    for text in texts {
      var json = JSONWriter()
      text.withUnsafeBytes { json.string(bytes: $0) }
      let decoded = String(decoding: text, as: UTF8.self)
      var expected = JSONWriter()
      expected.string(decoded)
      if json.bytes != expected.bytes { Issue.record("\(text) became \(json.bytes)") }
    }
  }

  @Test func anEmptiedWriterBeginsAnew() {
    var json = JSONWriter()
    json.int(1)
    json.breakLine()
    json.removeAll()
    json.int(2)
    #expect(json.bytes == Array("2".utf8))
  }
}
