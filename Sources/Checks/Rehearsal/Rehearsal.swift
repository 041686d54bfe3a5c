import EventStream
import Replay
import RuleTable

/// Plays small made-up transcripts through a table, to see what SDKs do: nothing is concluded that was not replayed.
struct Rehearsal: Sendable {
  private let table: Table?
  private let targets: [Target]

  /// - Parameters:
  ///   - table: the rules; nil for a config without any, where every event is yielded.
  ///   - sdks: whose behaviour is compared with the reference.
  init(_ table: Table?, for sdks: [SDK] = []) {
    self.table = table
    targets = [.reference] + sdks.map(\.target)
  }

  /// Plays a transcript.
  ///
  /// - Parameter transcript: the body of a stream, whole.
  /// - Returns: what the reference does, and what each SDK does, in their order.
  func play(_ transcript: String) -> (reference: Conduct, sdks: [Conduct]) {
    var player = Player(table, for: targets)
    var skips = targets.map { _ in false }
    func note(_ target: Int, _ decision: Decision) {
      if decision.kind == .skip { skips[target] = true }
    }
    Array(transcript.utf8).withUnsafeBytes { bytes in
      player.play(bytes) { target, _, decision in note(target, decision) }
    }
    let outcomes = player.finish { target, _, decision in note(target, decision) }
    let conducts = zip(outcomes, skips).map { Conduct($0, skips: $1) }
    return (conducts[0], Array(conducts.dropFirst()))
  }

  /// Whether every SDK does with an event what the reference does.
  func agrees(on event: SampleEvent) -> Bool {
    let (reference, sdks) = play(event.block)
    return !sdks.contains { $0.differs(from: reference) }
  }
}
