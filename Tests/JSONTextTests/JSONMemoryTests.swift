import JSONText
import TestSupport
import Testing

/// Streams of texts that are much alike: with a memory every text must scan as without.
@Suite struct JSONMemoryTests {
  /// Chunks as APIs send them; each `%` stands for what differs from chunk to chunk.
  static let shapes = [
    #"{"id":"c-%","choices":[{"index":0,"delta":{"content":"%"},"logprobs":null,"finish_reason":%}],"usage":%}"#,
    #"{"type":"text.delta","sequence_number":%,"item":{"id":"%","parts":[%]},"delta":"%","pad":"%","end":{}}"#,
    #"{"a":{"b":{"c":%},"d":[[{"e":%,"f":"%"}]]},"error":%,"g":{"error":%,"h":[]}}"#,
    #"[{"x":%,"y":{"error":%}},{"x":%,"y":%}]"#, #"{"%":%,"%":%}"#, "%", "{}",
  ]

  static let values = [
    "0", "-12.5e3", "true", "null", "\"\"", "\"the stream\"", #""\u00e9\ud83d\ude00""#, #""\ud800""#,
    "\"né 数据\"",
    "{}", "[]", "[1,2]", #"{"error":1}"#, #"{"error":1,"error":2}"#, #"{"b":1, "c" : 2}"#, "{\"a\":1}", " 1",
    "nul", "",
  ]

  @Test(arguments: 0..<24)
  func scansAsWithout(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var memory = JSONMemory(capacity: Int.random(in: 0..<2, using: &random) == 0 ? 4096 : 120)
    var text: [UInt8] = []
    for _ in 0..<3000 {
      switch Int.random(in: 0..<8, using: &random) {
      // The text before once more, changed or not.
      case 0..<2: break
      // A whole other chunk, seldom enough for streams to form.
      case 2: text = chunk(JSONMemoryTests.shapes.randomElement(using: &random) ?? "", &random)
      default: text = chunk(JSONMemoryTests.shapes[Int(seed) % JSONMemoryTests.shapes.count], &random)
      }
      for _ in 0..<max(0, Int.random(in: -6...3, using: &random)) { mutate(&text, &random) }
      check(text, &memory)
    }
  }

  /// Every text of a small grammar, each after each other.
  @Test func scansEachAfterEachOther() {
    let members = [
      "", #""a":1"#, #""b":{"a":1}"#, #""b":{"a":1},"error":2"#, #""error":{"a":1},"b":[{"a":2}]"#,
    ]
    let blanks = ["", " "]
    let texts = members.flatMap { first in
      members.flatMap { second in
        blanks.flatMap { blank in
          [
            "{\(first),\(blank)\(second)}", "{\(blank)\(first)}", "[{\(first)},\(blank){\(second)}]",
            "{\"b\":{\(first)}\(blank)",
          ]
        }
      }
    }.map { Array($0.utf8) }
    for first in texts {
      for second in texts {
        var memory = JSONMemory()
        // The first two of a stream are not kept.
        for text in [first, first, first, second, second] { check(text, &memory) }
      }
    }
  }

  @Test func keepsTextsApartThatDifferInWhatIsOpen() {
    // Alike up to the brackets at their ends, and on both sides of 64 levels.
    var memory = JSONMemory()
    for depth in [62, 63, 64, 65, 64, 63, 65, 66, 128, 64] {
      for ending in ["}", "]", ",\"error\":2}", "}}"] {
        let text =
          String(repeating: "{\"a\":", count: depth) + "{\"b\":1,\"c\":2"
          + String(repeating: "}", count: depth)
        check(Array((text + ending).utf8), &memory)
        check(Array((String(repeating: "[", count: depth) + text + ending).utf8), &memory)
      }
    }
  }

  private func chunk(_ shape: String, _ random: inout SeededGenerator) -> [UInt8] {
    var text: [UInt8] = []
    for byte in shape.utf8 {
      if byte == UInt8(ascii: "%") {
        // Mostly what a member holds; the bare words within strings are as good as any text.
        text += (JSONMemoryTests.values.randomElement(using: &random) ?? "").utf8
      } else {
        text.append(byte)
      }
    }
    return text
  }

  private func mutate(_ text: inout [UInt8], _ random: inout SeededGenerator) {
    let bytes = Array(#"{}[]",:\u0e1 -."#.utf8) + [0x00, 0x0A, 0x80, 0xC3, 0xA9, 0xFF]
    guard let index = text.indices.randomElement(using: &random) else { return }
    let byte = bytes.randomElement(using: &random) ?? 0
    switch Int.random(in: 0..<5, using: &random) {
    case 0: text[index] = byte
    case 1: text.remove(at: index)
    case 2: text.insert(byte, at: index)
    case 3: text.removeSubrange(index..<min(index + 12, text.count))
    default: text.insert(contentsOf: text[index..<min(index + 12, text.count)], at: index)
    }
  }

  private func check(_ text: [UInt8], _ memory: inout JSONMemory) {
    let name = Array("error".utf8)
    let (alone, remembered) = text.withUnsafeBytes { text in
      name.withUnsafeBytes { name in
        (JSONScanner.scan(text, member: name), JSONScanner.scan(text, member: name, &memory))
      }
    }
    let isSame =
      alone.fault == remembered.fault && alone.faultOffset == remembered.faultOffset
      && alone.kind == remembered.kind
      && alone.oddities == remembered.oddities && alone.member?.kind == remembered.member?.kind
      && alone.member?.range == remembered.member?.range
    if !isSame {
      Issue.record("\(String(decoding: text, as: UTF8.self)): \(remembered), not \(alone)")
    }
  }
}
