import TestSupport
import Testing

@testable import Replay

@Suite struct RubyClientTests {
  private func yielding(_ data: [UInt8], _ property: String?) -> ReplayError? {
    data.withUnsafeBytes { RubyClient().failure(yielding: $0, errorProperty: property) }
  }

  private func raised(_ data: [UInt8]) -> ReplayError? {
    data.withUnsafeBytes { RubyClient().error(raisedWith: $0) }
  }

  /// What Ruby itself raised, and what it showed of the rest.
  @Test func saysWhatRubySays() throws {
    for row in try Rows.read("json/ruby.tsv") {
      let text = try #require(Rows.bytes(row[0]))
      let said = String(decoding: try #require(Rows.bytes(row[2])), as: UTF8.self)
      let failure = yielding(text, nil)
      #expect((failure?.errorClass ?? "-") == row[1], "\(row[0])")
      if let failure {
        #expect(failure.message == said, "\(row[0])")
      } else {
        #expect(raised(text)?.message == "{:url=>\"http://x/\", :status=>200, :body=>\(said)}", "\(row[0])")
      }
    }
  }

  @Test(arguments: [
    ("null", "An error occurred during streaming"), (#""""#, ""), ("0", "An error occurred during streaming"),
    ("{}", "An error occurred during streaming"), (#""kaput""#, "kaput"), (#"{"message":"boom"}"#, "boom"),
    (#"{"message":42}"#, "An error occurred during streaming"), (#"{"message":""}"#, ""),
    (#"1,"error":"last""#, "last"), (#"/**/"a\q" //"#, "aq"),
  ])
  func raisesTheMember(_ value: String, _ message: String) {
    let error = yielding(Array("{\"error\":\(value)\n}\n".utf8), "error")
    #expect(error?.reason == .errorProperty)
    #expect(error?.errorClass == "APIStatusError")
    #expect(error?.message == message)
  }

  @Test(arguments: [
    ("error: boom\n", #""error: boom\n""#), ("{\"message\":\"flat\"}\n", #"{:message=>"flat"}"#),
    ("0\n", "0"),
    ("é\u{0}\u{7F}\u{1B}#{\n", "\"\\xC3\\xA9\\x00\\x7F\\e\\#{\\n\""),
    (
      #"{"a b":[1.0,1e20,-1e-7,null,true],"a?":{},"é":"é\u0001"}"#,
      #"{:"a b"=>[1.0, 1.0e+20, -1.0e-07, nil, true], :a?=>{}, :é=>"é\u0001"}"#
    ),
    (String(repeating: "[", count: 101), "\"" + String(repeating: "[", count: 101) + "\""),
  ])
  func showsTheBody(_ data: String, _ body: String) {
    let error = raised(Array(data.utf8))
    #expect(error?.reason == .rule)
    #expect(error?.errorClass == "APIStatusError")
    #expect(error?.message == "{:url=>\"http://x/\", :status=>200, :body=>\(body)}")
  }

  @Test func rescuesNoEncodingError() {
    let data = Array("{\"k".utf8) + [0xFF] + Array("\":1}\n".utf8)
    #expect(raised(data)?.errorClass == "EncodingError")
    #expect(raised(data)?.message == #"invalid symbol in encoding UTF-8 :"k\xFF""#)
  }
}
