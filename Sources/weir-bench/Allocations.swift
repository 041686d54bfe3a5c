import ArgumentParser
import CAllocationCount
import Diagnostics
import Replay
import RuleTable
import YAMLTree

/// Counts the allocations of a replay: they must not grow with the events.
struct Allocations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Count allocations while replaying one and two lots of events; fail where they grow with events.")

  @Option(help: "How many events a lot has.")
  var events = 100_000

  func run() throws {
    let config = """
      streaming: {on_event: [
        {data_starts_with: '[DONE]', handle: done}, {kind: fallthrough, handle: yield, error_property: error}]}
      """
    let table = Decoding(Document(reading: SourceFile(name: "config", stored: Array(config.utf8)))).table
    var generator = ChunkGenerator(seed: 42)
    var lot: [UInt8] = []
    for _ in 0..<events { generator.append(to: &lot) }
    var counts: [UInt] = []
    for lots in 1...2 {
      let before = allocation_count()
      var player = Player(table, for: [.reference])
      // Chunks that cut lines, as reads do.
      for _ in 0..<lots {
        lot.withUnsafeBytes { lot in
          for start in stride(from: 0, to: lot.count, by: 1 << 18) {
            player.play(UnsafeRawBufferPointer(rebasing: lot[start..<min(start + 1 << 18, lot.count)])) {
              _, _, _ in
            }
          }
        }
      }
      guard player.finish({ _, _, _ in }).first?.yielded == events * lots else { throw ExitCode.failure }
      counts.append(allocation_count() - before)
    }
    let chunks = lot.count >> 18 + 1
    print(
      "\(counts[0]) allocations for \(events) events, \(counts[1]) for \(events * 2), \(chunks) chunks a lot")
    // A few a chunk are allowed; a hundredth of an allocation an event is not.
    if Int(counts[1]) - Int(counts[0]) > events / 100 { throw ExitCode.failure }
  }
}
