import EventStream
import Foundation
import TestSupport
import Testing

/// The 145 cases of the WHATWG algorithm, each whole, as chunked in its file, byte by byte and at every split.
@Suite struct ConformanceTests {
  struct Case: Decodable, CustomTestStringConvertible {
    struct Item: Decodable {
      var type: String
      var data: String
      var id: String
    }
    var id: String
    var note: String
    var chunksHex: [String]
    var events: [Item]
    var lastEventId: String
    var retries: [Double]
    var comments: Int
    var testDescription: String { "\(id) \(note)" }

    var chunks: [[UInt8]] {
      chunksHex.map { hex in
        let digits = Array(hex.utf8)
        return stride(from: 0, to: digits.count, by: 2).map {
          UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16) ?? 0
        }
      }
    }
  }

  static let cases: [Case] = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let bytes = (try? Fixtures.bytes(named: "conformance/event-stream.jsonl")) ?? []
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap {
      try? decoder.decode(Case.self, from: Data($0))
    }
  }()

  @Test func readsAllCases() {
    #expect(ConformanceTests.cases.count == 145)
  }

  @Test(arguments: cases)
  func matchesHoweverItIsSplit(_ item: Case) {
    let bytes = item.chunks.flatMap { $0 }
    let whole = Decoded([bytes[...]])
    #expect(whole.events.map { $0.name ?? "message" } == item.events.map(\.type))
    #expect(whole.events.map { String(decoding: $0.data, as: UTF8.self) } == item.events.map(\.data))
    #expect(whole.events.map(\.id) == item.events.map(\.id))
    #expect(whole.lastEventID == item.lastEventId)
    #expect(whole.reconnectionTime == item.retries.last.map { Int(exactly: $0) ?? .max })
    #expect(whole.comments == item.comments)

    #expect(Decoded(item.chunks.map { $0[...] }) == whole)
    for size in [1, 2, 3, 7] {
      #expect(Decoded(bytes, every: size) == whole)
    }
    for split in 0...bytes.count {
      let parts = Decoded([bytes[..<split], bytes[split...]])
      if parts != whole { Issue.record("split at \(split)") }
    }
  }

  @Test(arguments: cases)
  func blocksCoverTheirLines(_ item: Case) {
    let bytes = item.chunks.flatMap { $0 }
    for event in Decoded([bytes[...]]).events {
      let block = bytes[event.offset..<event.offset + event.length]
      #expect(block.last == UInt8(ascii: "\n") || block.last == UInt8(ascii: "\r"))
      #expect(event.offset == 0 || [0x0A, 0x0D].contains(bytes[event.offset - 1]))
      let before = String(decoding: bytes[..<event.offset], as: UTF8.self)
      let lines = before.replacing("\r\n", with: "\n").unicodeScalars.filter { $0 == "\n" || $0 == "\r" }
        .count
      #expect(event.line == lines + 1)
    }
  }
}
