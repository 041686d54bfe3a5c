import EventStream
import TestSupport
import Testing

@testable import Replay

@Suite struct PythonClientTests {
  private let client = PythonClient()

  /// The fixture is what CPython 3.11.7 did with the SDKs' lines: the data, the message of `handle: error`, and that of
  /// `error_property: error` where it raises.
  @Test func raisesWhatPythonRaises() throws {
    for row in try TextTable.rows("json/python-sdk.tsv") {
      let data = row[0] ?? ""
      let error = data.withBytes { client.error(raisedWith: $0) }
      #expect(error.message.same(as: row[1]), "\(data.debugDescription)")
      #expect(error.errorClass == "APIStatusError")
      #expect(error.reason == .rule)
      let failure = data.withBytes { client.failure(yielding: $0, errorProperty: "error") }
      if failure?.reason == .json { continue }
      #expect(failure?.message == row[2], "\(data.debugDescription)")
      #expect(failure.map { $0.errorClass == "APIError" && $0.reason == .errorProperty } != false)
    }
  }

  @Test func tellsWhereALineIsNoUTF8() throws {
    for row in try TextTable.rows("json/python-utf8.tsv") {
      let line = row[0]?.bytesOfHexadecimal ?? []
      let error = line.withUnsafeBytes { client.failure(decoding: .notUTF8, in: $0) }
      #expect(error.message == row[1])
      #expect(error.errorClass == "UnicodeDecodeError")
    }
    #expect([].withUnsafeBytes { client.failure(decoding: .notUTF8, in: $0) }.reason == .decode)
  }

  @Test func namesTheClassOfAParserError() {
    let classes = ["[DONE]", String(repeating: "[", count: 1000), String(repeating: "1", count: 5000)].map {
      $0.withBytes { client.failure(yielding: $0, errorProperty: nil)?.errorClass }
    }
    #expect(classes == ["json.decoder.JSONDecodeError", "RecursionError", "ValueError"])
  }

  /// `except Exception` around the parser takes what is nested too deep for text.
  @Test func raisesDeepDataAsText() {
    let data = String(repeating: "[", count: 993) + String(repeating: "]", count: 993)
    #expect(data.withBytes { client.error(raisedWith: $0).message } == data)
  }
}
