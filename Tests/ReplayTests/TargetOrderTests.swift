import Diagnostics
import RuleTable
import Testing
import YAMLTree

@testable import Replay

/// In what order, and how often, the rules of a table act in each language's code.
@Suite struct TargetOrderTests {
  private func play(_ events: String, _ rules: String, _ target: Target) -> (Outcome, [Decision]) {
    let config = "streaming: {on_event: [\(rules)]}"
    let decoding = Decoding(
      Document(reading: SourceFile(name: "stainless.yml", stored: Array(config.utf8))))
    #expect(decoding.isUsable)
    var decisions: [Decision] = []
    var player = Player(decoding.table, for: [target])
    Array(events.utf8).withUnsafeBytes { player.play($0) { decisions.append($2) } }
    let outcomes = player.finish { decisions.append($2) }
    return (outcomes[0], decisions)
  }

  static let overlap =
    "{data_starts_with: '{', handle: yield}, {event_type: error, handle: error}, {event_type: null, handle: yield}"

  @Test(arguments: [(Target.java, 2), (.kotlin, 2), (.php, 2), (.go, 1), (.ruby, 1), (.reference, 1)])
  func anEventMayBeYieldedTwice(_ target: Target, _ times: Int) {
    #expect(play("data: {}\n\n", Self.overlap, target).1.map(\.yields) == [times])
    #expect(play("event: x\ndata: {}\n\n", Self.overlap, target).1.map(\.yields) == [1])
  }

  @Test func rulesOnNamesGoFirstInPHP() {
    let rules = "{data_starts_with: '[DONE]', handle: done}, {event_type: null, handle: yield}"
    #expect(play("data: [DONE]\n\n", rules, .php).0.kind == .error)
    #expect(play("data: [DONE]\n\n", rules, .java).0.kind == .done)
  }

  @Test func continueLeavesOnlyTheSwitchInPHP() {
    let rules = "{event_type: ping, handle: continue}, {data_starts_with: '[DONE]', handle: done}"
    #expect(play("event: ping\ndata: [DONE]\n\n", rules, .php).0.kind == .done)
    let (_, decisions) = play("event: ping\ndata: {}\n\n", rules, .php)
    #expect(decisions.map(\.kind) == [.skip])
    #expect(decisions.map(\.rule) == [1])
  }

  @Test func nothingIsUnnamedInCSharp() {
    let rules = "{event_type: null, handle: yield}, {event_type: message, handle: yield}"
    #expect(play("data: {}\n\n", rules, .csharp).1.map(\.rule) == [2])
    #expect(play("data: null\n\n", rules, .csharp).0.error?.message == "Message cannot be null")
    #expect(play("data: null\n\n", rules, .java).0.yielded == 1)
  }
}
