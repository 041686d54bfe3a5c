import JSONText
import TestSupport
import Testing

@Suite struct RubyJSONTests {
  private func fault(_ text: String) -> RubyJSON.Fault? {
    Array(text.utf8).withUnsafeBytes { RubyJSON.fault(in: $0) }
  }

  /// What Ruby itself raised.
  @Test func raisesWhatRubyRaises() throws {
    for row in try Rows.read("json/ruby.tsv") {
      let text = try #require(Rows.bytes(row[0]))
      let message = try #require(Rows.bytes(row[2]))
      switch text.withUnsafeBytes({ RubyJSON.fault(in: $0) }) {
      case nil: #expect(row[1] == "-", "\(row[0])")
      case .parser(let raised): #expect(row[1] == "JSON::ParserError" && raised == message, "\(row[0])")
      case .nesting(let depth):
        #expect(row[1] == "JSON::NestingError", "\(row[0])")
        #expect("nesting of \(depth) is too deep" == String(decoding: message, as: UTF8.self))
      case .name: #expect(row[1] == "EncodingError", "\(row[0])")
      }
    }
  }

  @Test(arguments: [
    "/* a */{/**/\"a\"/**/:/**/1/**/,//\n\"b\":[/**/1/**/,/**/2/**/]/**/}//c\n", #""\q\'\v\/""#, "-0",
    "1e400", #""\ud800\u0041""#, #""\udc00""#, #""\ud800abcdef""#,
  ])
  func accepts(_ text: String) {
    #expect(fault(text) == nil)
  }

  @Test(arguments: [
    ("", "859: unexpected token at ''"), ("[DONE]\n", "451: unexpected token at 'DONE]\n'"),
    ("{\"a\":[1,{\"b\":nul}]}", "451: unexpected token at '{\"b\":nul}]}'"),
    ("{\"a\":{\"b\":nul}}", "859: unexpected token at '{\"a\":{\"b\":nul}}'"),
    (" [NaN]", "225: unexpected token at 'NaN]'"), ("[Infinity]", "232: unexpected token at '[Infinity]'"),
    ("Infinity", "232: unexpected token at ''"), ("-Infinity", "249: unexpected token at '-Infinity'"),
    ("1.5-", "859: unexpected token at '.5-'"), ("\"a\u{0}b\"", "859: unexpected token at '\"a'"),
    (#"["ab\ud800"]"#, #"521: incomplete surrogate pair at 'ab\ud800"]'"#),
  ])
  func wordsAFault(_ text: String, _ message: String) {
    #expect(fault(text) == .parser(Array(message.utf8)))
  }

  @Test func countsLevelsOnTheWayDown() {
    let open = { String(repeating: "[", count: $0) }
    #expect(fault(open(101)) == .nesting(101))
    #expect(fault(open(100)) == .parser(Array("451: unexpected token at ''".utf8)))
    #expect(fault(open(4_000_000)) == .nesting(101))
    #expect(fault(open(100) + String(repeating: "]", count: 100)) == nil)
  }

  @Test func refusesNamesThatAreNoText() {
    let text: [UInt8] = Array("{\"".utf8) + [0xFF] + Array("\":1}".utf8)
    #expect(text.withUnsafeBytes { RubyJSON.fault(in: $0) } == .name([0xFF]))
    #expect(fault(#"{"\udc00":1}"#) == .name([0xED, 0xB0, 0x80]))
  }

  @Test func readsValues() throws {
    let text = Array(#"{"a":["\ud800\u0041\q",-0,1.5],"a":null}"#.utf8)
    let value = try text.withUnsafeBytes { text throws(RubyJSON.Fault) in try RubyJSON.value(of: text) }
    let first = JSONValue.array([.string(Array("\u{10041}q".utf8)), .number("-0"), .number("1.5")])
    #expect(value == .object([.init([0x61], first), .init([0x61], .null)]))
  }
}
