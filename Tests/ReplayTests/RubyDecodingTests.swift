import EventStream
import Testing

@testable import Replay

/// What Ruby's `decode_lines` and `decode_sse` made of a stream, run at chunks of 1, 2 and 3 bytes and whole.
@Suite struct RubyDecodingTests {
  @Test(arguments: [
    ("data: 1\rdata: 2\n\n", ["1\rdata: 2\n"]), ("data: 1\r\rdata: 2\r\r", ["1\n", "2\n"]),
    ("data: 1\r\n\r\ndata: 2\r\n\r\n", ["1\n", "2\n"]), ("data: 1\r\r\ndata: 2\r\r\n", ["1\n", "2\n"]),
    ("data: 1\n\rdata: 2\n\n", ["1\n"]), ("data: 1\n\r", ["1\n"]), ("data: 1\r", ["1\n"]),
    ("data: 1\u{B}\n\ndata: 2\u{B}\r\n\r\n", ["1\n", "2\u{B}\n"]),
    ("data:\u{B}1\n\u{B}\ndata: 2", ["1\n2\n"]),
    ("data: \u{B}\rdata: 1\n", ["\u{B}\rdata: 1\n"]), ("data\n\nevent: a\n\ndata:\n\n", ["\n"]),
  ])
  func cutsLinesAsRubyDoes(_ stream: String, _ expected: [String]) {
    let bytes = Array(stream.utf8)
    for size in 1...bytes.count {
      var decoder = EventDecoder(Target.ruby.decoding)
      var found: [String] = []
      let take = { (event: borrowing Event) in
        if event.hasData { found.append(String(decoding: event.data, as: UTF8.self) + "\n") }
      }
      bytes.withUnsafeBytes { bytes in
        for start in stride(from: 0, to: bytes.count, by: size) {
          let end = min(start + size, bytes.count)
          decoder.decode(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), take)
        }
      }
      decoder.finish(take)
      #expect(found == expected, "chunks of \(size)")
    }
  }
}
