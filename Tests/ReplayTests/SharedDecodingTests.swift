import EventStream
import Replay
import RuleTable
import Testing

/// All targets at once, over bytes split anywhere, decide as each one alone over the whole.
@Suite struct SharedDecodingTests {
  /// What a target made of a transcript, in lines that say where they differ.
  private func decisions(
    _ bytes: [UInt8], _ table: Table?, _ targets: [Target], every size: Int
  ) -> [[String]] {
    var lines = targets.map { _ in [String]() }
    func note(_ place: Int, _ event: borrowing Event, _ decision: Decision) {
      let data = String(decoding: event.data, as: UTF8.self)
      lines[place].append(
        "\(event.line) \(event.offset)+\(event.length) \(data) \(decision.kind) \(decision.rule ?? 0) "
          + "x\(decision.yields) \(decision.error?.message ?? "")")
    }
    var player = Player(table, for: targets)
    for start in stride(from: 0, to: bytes.count, by: size) {
      Array(bytes[start..<min(start + size, bytes.count)]).withUnsafeBytes { player.play($0, note) }
    }
    let outcomes = player.finish(note)
    for (place, outcome) in outcomes.enumerated() {
      lines[place].append(
        "\(outcome.kind) \(outcome.events) \(outcome.yielded) \(outcome.dropped) after \(outcome.eventsAfter) "
          + "\(outcome.bytesAfter) \(outcome.isUnfinished) \(outcome.matches) \(outcome.comments)")
    }
    return lines
  }

  @Test(arguments: ["done_then_fallthrough", "done_error_null"])
  func agreesWithEachTargetAlone(_ name: String) throws {
    let table = try #require(Measured.tables()[name])
    for (transcript, bytes) in try Measured.transcripts() where bytes.count < 2000 {
      // The odd transcript between two plain ones: the decoders part and come together again.
      let plain = Array("event: e\ndata: {\"id\":1}\n\ndata: {\"id\":2}\n\n".utf8)
      for bytes in [bytes, plain + plain + bytes + Array("\n\n".utf8) + plain] {
        let alone = Target.all.map { decisions(bytes, table, [$0], every: bytes.count + 1)[0] }
        for size in [bytes.count + 1, 1, 7] {
          let together = decisions(bytes, table, Target.all, every: size)
          for (place, target) in Target.all.enumerated() where together[place] != alone[place] {
            Issue.record(
              "\(transcript) for \(target.name) by \(size): \(together[place]), not \(alone[place])")
          }
        }
      }
    }
  }
}
