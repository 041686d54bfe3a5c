import Diagnostics
import EventStream
import Replay
import RuleTable
import YAMLTree

/// What a table did to a stream, in words that are easy to compare.
struct Replayed: Equatable {
  /// A line an event: `yield by 1`, `drop`, `error by 2: the data is not JSON ...`.
  private(set) var decisions: [String] = []
  /// The events that were decided on: `3+14@1 name: data`, with offset, length and line.
  private(set) var events: [String] = []
  private(set) var outcome: Outcome

  /// Plays a stream.
  ///
  /// - Parameters:
  ///   - stream: the bytes of the body.
  ///   - table: the rules.
  ///   - chunks: the lengths to cut it into, used again from the first when they run out.
  init(_ stream: [UInt8], through table: Table?, cutInto chunks: [Int] = [.max]) {
    var player = Player(table, for: [.reference])
    var decisions: [String] = []
    var events: [String] = []
    func note(_: Int, _ event: borrowing Event, _ decision: Decision) {
      decisions.append(Replayed.words(decision))
      let name = event.name.map { "\(String(decoding: $0, as: UTF8.self)): " } ?? ""
      let data = String(decoding: event.data.prefix(4096), as: UTF8.self)
      events.append("\(event.offset)+\(event.length)@\(event.line) \(name)\(data)")
    }
    var rest = stream[...]
    var turn = 0
    while !rest.isEmpty {
      // A copy of its own, so that whoever keeps a pointer to an earlier chunk is found out.
      let chunk = Array(rest.prefix(chunks[turn % chunks.count]))
      chunk.withUnsafeBytes { player.play($0, note) }
      rest = rest.dropFirst(chunk.count)
      turn += 1
    }
    outcome = player.finish(note)[0]
    self.decisions = decisions
    self.events = events
  }

  /// Plays a text through rules, which are given as the entries of `on_event`, one a line.
  init(_ text: String, rules: String?, cutInto chunks: [Int] = [.max]) {
    self.init(Array(text.utf8), through: rules.flatMap(Replayed.table), cutInto: chunks)
  }

  static func == (left: Replayed, right: Replayed) -> Bool {
    left.decisions == right.decisions && left.events == right.events && left.summary == right.summary
  }

  /// Every number and word of the outcome.
  var summary: String {
    let end = [outcome.kind.rawValue, outcome.rule.map { "by \($0)" }].compactMap(\.self)
    var text = "\(end.joined(separator: " ")), \(outcome.events) events, \(outcome.yielded) yielded"
    text += ", \(outcome.dropped) dropped, after \(outcome.eventsAfter) events \(outcome.bytesAfter) bytes"
    text += ", matches \(outcome.matches), \(outcome.comments) comments"
    if outcome.isUnfinished { text += ", unfinished" }
    return text + (outcome.error.map { ", \($0.reason.rawValue): \($0.message)" } ?? "")
  }

  /// The table of rules, one a line.
  static func table(_ rules: String) -> Table? {
    let lines = rules.split(separator: "\n").map { "  - \($0)\n" }.joined()
    return table(config: Array("streaming:\n  on_event:\n\(lines)".utf8))
  }

  static func table(config: [UInt8]) -> Table? {
    Decoding(Document(reading: SourceFile(name: "stainless.yml", stored: config))).table
  }

  private static func words(_ decision: Decision) -> String {
    var words = decision.kind.rawValue
    if let rule = decision.rule { words += " by \(rule)" }
    if decision.yields != (decision.kind == .yield ? 1 : 0) { words += " \(decision.yields) times" }
    if let error = decision.error { words += ": \(error.message)" }
    return words
  }
}
