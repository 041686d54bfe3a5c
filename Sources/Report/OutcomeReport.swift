import Diagnostics
public import Replay

/// Words how transcripts ended, for people.
public struct OutcomeReport: Sendable {
  private let palette: Palette

  public init(palette: Palette = .plain) {
    self.palette = palette
  }

  /// The line of one outcome: `reference: done at rule 1 after 3 events, 2 yielded`.
  ///
  /// - Parameters:
  ///   - outcome: the outcome.
  ///   - target: the target that it is for.
  ///   - showsError: whether to say below what is raised; a table of decisions has it already.
  public func text(_ outcome: Outcome, target: Target, showsError: Bool = true) -> String {
    var line =
      "\(target.name): \(palette(.emphasis, ended(outcome))) after \(counted(outcome.events, "event"))"
    line += ", \(outcome.yielded) yielded"
    if outcome.dropped > 0 { line += ", \(outcome.dropped) dropped" }
    if outcome.eventsAfter > 0 {
      line += "; \(counted(outcome.eventsAfter, "event")) after that reached nobody"
    }
    if outcome.isUnfinished { line += "; the input breaks off inside an event, which is thrown away" }
    if outcome.isGated { line += "; the content type keeps the SDK from reading events" }
    if outcome.isUncertain {
      line +=
        "; some data has the `error_property`, which no SDK of this target was seen to handle: taken as ignored"
    }
    if target.evidence == .read { line += " (read from the SDK's source, not run)" }
    line = lineGuarded(line) + "\n"
    if showsError, let error = outcome.error { line += "  \(palette(.error, error.words))\n" }
    return line
  }

  /// The line after many transcripts: how many ended how, and their events.
  ///
  /// - Parameters:
  ///   - outcomes: an outcome for each transcript and target.
  ///   - targets: how many targets there are.
  ///   - others: how many files were no event streams.
  public func totals(of outcomes: [Outcome], targets: Int, otherFiles others: Int) -> String {
    let kinds = Outcome.Kind.allCases.map { kind in
      "\(outcomes.lazy.filter { $0.kind == kind }.count) \(kind.rawValue)"
    }
    let yielded = outcomes.reduce(0) { $0 + $1.yielded }
    let events = outcomes.reduce(0) { $0 + $1.events }
    let among = targets > 1 ? " for \(targets) targets" : ""
    let strangers =
      switch others {
      case 0: ""
      case 1: "; 1 file is no event stream"
      default: "; \(others) files are no event streams"
      }
    return
      "\(counted(outcomes.count / max(targets, 1), "transcript"))\(among): \(kinds.joined(separator: ", ")); "
      + "\(counted(events, "event")), \(yielded) yielded\(strangers)\n"
  }

  private func ended(_ outcome: Outcome) -> String {
    let rule = outcome.rule.map { " at rule \($0)" } ?? ""
    return switch outcome.kind {
    case .done: "done\(rule)"
    case .end: "end of input"
    case .error: "error\(rule)"
    }
  }
}

extension ReplayError {
  /// The error on one line: its class, if it has one, and as much of its text as people read.
  var words: String {
    let text = errorClass.map { "\($0): \(message)" } ?? message
    return escapedForTerminal(text.prefix(500)).fitted(to: 300)
  }
}
