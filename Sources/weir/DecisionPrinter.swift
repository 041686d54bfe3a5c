import EventStream
import Replay
import Report

/// Prints the decisions of one recording, in the format asked for.
struct DecisionPrinter {
  private let format: ReplayCommand.Format
  private let console: Console
  private var table: DecisionTable
  private let outcomes: OutcomeReport
  private var lines: ReplayJSONLines
  private let name: String
  private let target: Target
  private var count = 0

  init(
    _ name: String, _ target: Target, _ format: ReplayCommand.Format, _ palette: Palette, _ console: Console
  ) {
    self.format = format
    self.console = console
    self.name = name
    self.target = target
    table = DecisionTable(palette: palette, width: console.width)
    outcomes = OutcomeReport(palette: palette)
    lines = ReplayJSONLines(transcript: name, target: target.name)
  }

  mutating func print(_ event: borrowing Event, _ decision: Decision) {
    count += 1
    switch format {
    case .summary: break
    case .text:
      if count == 1 { console.output.print(table.header(event)) }
      console.output.print(table.row(count, event, decision))
    case .json:
      lines.write(count, event, decision)
      lines.take(console.output.print)
    }
  }

  mutating func finish(_ outcome: Outcome) {
    switch format {
    case .summary:
      console.output.print(
        lineGuarded("\(escapedForTerminal(name)): \(outcomes.text(outcome, target: target.name))"))
    case .text:
      console.output.print(outcomes.text(outcome, target: target.name, showsError: false))
    case .json:
      lines.write(outcome)
      lines.take(console.output.print)
    }
  }
}
