public import EventStream
public import Replay

/// Tells a replay to people: the decisions of the first target as a table, and each place where another departs.
public struct ReplayText: Sendable {
  private let targets: [Target]
  private var table: DecisionTable
  private let outcomes: OutcomeReport
  private let palette: Palette
  private var count = 0
  private var hasHeader = false

  /// The event that the first target decided last; nil before its first and after its end.
  private var latest: Latest?
  /// Where the event begins that each target decided last, in bytes.
  private var seen: [Int]
  private var isOver: [Bool]
  /// The targets of which it was said that they go on after the first one's end.
  private var goesOn: [Bool]

  /// What the first target made of an event.
  private struct Latest {
    let offset: Int
    let kind: Decision.Kind
    let yields: Int
  }

  /// Makes a report on one transcript.
  ///
  /// - Parameters:
  ///   - targets: the targets in the order of their places; the others are compared with the first.
  ///   - palette: the colours.
  ///   - width: how many columns a line may take.
  public init(_ targets: [Target], palette: Palette = .plain, width: Int = 100) {
    self.targets = targets
    self.palette = palette
    table = DecisionTable(palette: palette, width: width)
    outcomes = OutcomeReport(palette: palette)
    seen = targets.map { _ in -1 }
    isOver = targets.map { _ in false }
    goesOn = isOver
  }

  /// The lines about one decision; empty where it is what the first target decided.
  public mutating func text(_ place: Int, _ event: borrowing Event, _ decision: Decision) -> String {
    seen[place] = event.offset
    isOver[place] = decision.kind == .done || decision.kind == .error
    guard place == 0 else {
      let text = departure(place, event, decision)
      return text.isEmpty ? "" : header(event) + text
    }
    let text = header(event) + missed()
    count += 1
    latest = Latest(offset: event.offset, kind: decision.kind, yields: decision.yields)
    return text + table.row(count, event, decision)
  }

  /// The last lines: how the transcript ended for each target.
  public mutating func finish(_ results: [Outcome]) -> String {
    // What the first one raises stands in the table.
    missed()
      + targets.indices.map {
        outcomes.text(results[$0], target: targets[$0], showsError: $0 > 0)
      }.joined()
  }

  /// The line above the table, the first time.
  private mutating func header(_ event: borrowing Event) -> String {
    if hasHeader { return "" }
    hasHeader = true
    return table.header(event)
  }

  /// Who did not see the first target's last event at all.
  private mutating func missed() -> String {
    defer { if isOver[0] { latest = nil } }
    guard let latest, latest.kind != .drop, latest.kind != .skip else { return "" }
    return targets.indices.dropFirst().filter { !isOver[$0] && seen[$0] < latest.offset }
      .map { line($0, "sees no event here") }.joined()
  }

  private mutating func departure(_ place: Int, _ event: borrowing Event, _ decision: Decision) -> String {
    if let latest, latest.offset == event.offset {
      if latest.kind == decision.kind, latest.yields == decision.yields { return "" }
      return line(place, decision.kind == .drop ? "drop: \(reason(event, targets[place]))" : words(decision))
    }
    guard decision.kind != .drop, decision.kind != .skip else { return "" }
    if isOver[0] {
      guard !goesOn[place] else { return decision.error.map { line(place, "error: \($0.words)") } ?? "" }
      goesOn[place] = true
      return line(place, "goes on, line \(event.line): \(words(decision))")
    }
    return line(place, "line \(event.line), no event to \(targets[0].name): \(words(decision))")
  }

  /// Why a target drops an event that the first one does not.
  private func reason(_ event: borrowing Event, _ target: Target) -> String {
    if target.passesOver(event) { return "no rule is tried on such data" }
    if let name = target.matching.nameOfUnnamed, event.name == nil {
      return "no rule matches; an event without a name is named `\(name)`"
    }
    return "no rule matches"
  }

  private func words(_ decision: Decision) -> String {
    switch decision.kind {
    case .error:
      let before = decision.yields > 0 ? "yield x\(decision.yields), then " : ""
      return "\(before)error: \(decision.error?.words ?? "")"
    case .yield where decision.yields > 1: return "yield x\(decision.yields): every matching rule runs"
    case .drop: return "drop: no rule matches"
    case .skip: return "skip: rule \(decision.rule ?? 0)"
    case .yield, .done:
      return decision.rule.map { "\(decision.kind.rawValue): rule \($0)" } ?? decision.kind.rawValue
    }
  }

  private func line(_ place: Int, _ words: String) -> String {
    "                     \(palette(.warning, targets[place].name)): \(words)\n"
  }
}
