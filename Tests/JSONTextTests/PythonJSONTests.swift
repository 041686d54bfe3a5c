import JSONText
import TestSupport
import Testing

@Suite struct PythonJSONTests {
  /// The fixture is what CPython 3.11.7 did: a text, and the class and text of the exception.
  @Test func refusesWhatPythonRefuses() throws {
    for row in try TextTable.rows("json/python.tsv") {
      let text = row[0] ?? ""
      let fault = fault(text)
      #expect(fault?.errorClass == row[1], "\(text.debugDescription)")
      #expect(fault?.message == row[2], "\(text.debugDescription)")
    }
  }

  @Test(arguments: [("[", "]", "array"), ("{\"a\":", "}", "object")])
  func runsOutOfStack(_ start: String, _ end: String, _ kind: String) {
    let nested = { (depth: Int, isClosed: Bool) in
      String(repeating: start, count: depth) + (kind == "object" ? "1" : "")
        + (isClosed ? String(repeating: end, count: depth) : "")
    }
    #expect(fault(nested(PythonJSON.deepest, true)) == nil)
    #expect(fault(nested(PythonJSON.deepest, false))?.errorClass == "json.decoder.JSONDecodeError")
    for isClosed in [true, false] {
      let fault = fault(nested(PythonJSON.deepest + 1, isClosed))
      #expect(fault?.errorClass == "RecursionError")
      #expect(
        fault?.message
          == "maximum recursion depth exceeded while decoding a JSON \(kind) from a unicode string")
    }
    #expect(fault(nested(1_000_000, false))?.errorClass == "RecursionError")
  }

  @Test func countsTheDigitsOfIntegers() {
    let digits = String(repeating: "7", count: 4300)
    #expect(fault(digits) == nil)
    #expect(fault("-" + digits) == nil)
    #expect(fault("\(digits)0.5") == nil)
    #expect(fault("\(digits)0e5") == nil)
    let fault = fault("[-\(digits)7")
    #expect(fault?.errorClass == "ValueError")
    #expect(
      fault?.message
        == "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; "
        + "use sys.set_int_max_str_digits() to increase the limit")
  }

  private func fault(_ text: String) -> PythonJSON.Fault? {
    Array(text.utf8).withUnsafeBytes { PythonJSON.fault(in: $0) }
  }
}
