import EventStream
import Replay
import Report
import Transcripts

/// Prints what happens in one recording, in the format asked for.
struct ReplayPrinter {
  private let player: RecordingPlayer
  private let recording: Recording
  private let outcomes: OutcomeReport
  private var text: ReplayText
  private var lines: [ReplayJSONLines]

  private var output: Output { player.console.output }

  init(_ recording: Recording, _ head: HTTPHead?, _ player: RecordingPlayer) {
    self.player = player
    self.recording = recording
    outcomes = OutcomeReport(palette: player.palette)
    text = ReplayText(player.targets, palette: player.palette, width: player.console.width)
    lines = player.targets.map { ReplayJSONLines(transcript: recording.name, target: $0.name) }
    if player.format == .text { output.print(title(head)) }
  }

  mutating func print(_ place: Int, _ event: borrowing Event, _ decision: Decision) {
    switch player.format {
    case .summary: break
    case .text: output.print(text.text(place, event, decision))
    case .json:
      lines[place].write(event, decision)
      lines[place].take(output.print)
    }
  }

  mutating func finish(_ results: [Outcome], _ kind: BodyKind) {
    switch player.format {
    case .summary:
      for (target, outcome) in zip(player.targets, results) {
        output.print(
          lineGuarded("\(escapedForTerminal(recording.name)): \(outcomes.text(outcome, target: target))"))
      }
    case .text: output.print(text.finish(results))
    case .json: write(results, kind)
    }
  }

  /// Says why no SDK reads the recording as an event stream; in JSON beside the outcomes.
  mutating func finish(_ results: [Outcome], _ kind: BodyKind, instead sentence: String) {
    let line = lineGuarded("\(escapedForTerminal(recording.name)): \(sentence)") + "\n"
    switch player.format {
    // The title above says which file it is.
    case .text: output.print(sentence + "\n")
    case .summary: output.print(line)
    case .json:
      write(results, kind)
      player.console.errors.print(line)
    }
  }

  private mutating func write(_ results: [Outcome], _ kind: BodyKind) {
    for place in results.indices {
      lines[place].write(results[place], body: kind.rawValue)
      lines[place].take(output.print)
    }
  }

  private func title(_ head: HTTPHead?) -> String {
    var title = player.palette(.emphasis, escapedForTerminal(recording.name))
    if let head {
      title += escapedForTerminal(": HTTP \(head.status)\(head["content-type"].map { ", \($0)" } ?? "")")
    }
    return lineGuarded(title) + "\n"
  }
}
