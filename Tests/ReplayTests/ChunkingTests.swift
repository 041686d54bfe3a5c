import Foundation
import RuleTable
import TestSupport
import Testing

/// Splitting a recording elsewhere changes nothing.
@Suite struct ChunkingTests {
  private static let recordings =
    Fixtures.files(in: "vllm", ending: ["http"]) + Fixtures.files(in: "cases", ending: ["sse"])

  @Test(arguments: recordings) func anyChunksGiveTheSame(_ file: URL) throws {
    // Heads are lines without data: they are as good as any other for this.
    let stream = try Fixtures.bytes(file)
    let config = try Fixtures.bytes(named: "cases/done-after/config.yml")
    let table = try #require(Replayed.table(config: config))
    var random = SeededGenerator(seed: UInt64(stream.count))
    let splits = (0..<3).map { _ in (0..<64).map { _ in Int.random(in: 1...97, using: &random) } }
    for table in [table, nil] {
      let whole = Replayed(stream, through: table)
      for chunks in [[1], [7], [1000]] + splits {
        #expect(Replayed(stream, through: table, cutInto: chunks) == whole, "cut into \(chunks)")
      }
    }
  }

  @Test(arguments: ["\n", "\r", "\r\n"]) func everySplitInTwoGivesTheSame(_ end: String) {
    let text =
      "\u{FEFF}: hi\nevent: é\ndata: {\"a\":\ndata: 1}\n\ndata: {\"error\":null}\nid: 1\n\ndata: [DONE]\n\n: x\n\ndata: 2\n\n"
    let stream = Array(text.replacing("\n", with: end).utf8)
    let table = Replayed.table(
      "{data_starts_with: '[DONE]', handle: done}\n{kind: fallthrough, handle: yield, error_property: error}")
    let whole = Replayed(stream, through: table)
    #expect(whole.decisions == ["yield by 2", "yield by 2", "done by 1"])
    for length in 1..<stream.count {
      #expect(Replayed(stream, through: table, cutInto: [length, .max]) == whole, "cut at \(length)")
    }
  }
}
