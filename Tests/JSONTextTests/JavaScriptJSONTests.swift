import JSONText
import TestSupport
import Testing

@Suite struct JavaScriptJSONTests {
  /// The fixture is what Node 20.20.2 did: a text, and the message of the SyntaxError.
  @Test func refusesWhatNodeRefuses() throws {
    for row in try TextTable.rows("json/javascript.tsv") {
      let text = row[0] ?? ""
      #expect(fault(Array(text.utf8)) == row[1], "\(text.debugDescription)")
    }
  }

  @Test func takesAnyDepth() {
    let open = String(repeating: "[", count: 100_000)
    #expect(fault(Array((open + String(repeating: "]", count: 100_000)).utf8)) == nil)
    #expect(fault(Array(open.utf8)) == "Unexpected end of JSON input")
  }

  /// Texts are UTF-8 by the time they are parsed; what is not must do no harm.
  @Test func survivesAnyBytes() {
    var random = SeededGenerator(seed: 5)
    let bytes = Array(#"{}[]",:\u0019eE+-.tn "#.utf8) + [0x00, 0x0A, 0x80, 0xC3, 0xED, 0xF0, 0xFF]
    for _ in 0..<5000 {
      let length = Int.random(in: 0..<40, using: &random)
      let text = (0..<length).map { _ in bytes.randomElement(using: &random) ?? 0 }
      text.withUnsafeBytes {
        _ = JavaScriptJSON.fault(in: $0)
        _ = PythonJSON.fault(in: $0)
        _ = JSONValue(accepted: $0)
      }
    }
  }

  private func fault(_ text: [UInt8]) -> String? {
    text.withUnsafeBytes { JavaScriptJSON.fault(in: $0) }
  }
}
