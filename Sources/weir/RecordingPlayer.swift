import EventStream
import Replay
import Report
import RuleTable
import Transcripts

/// Plays recordings through a table and prints what happens.
struct RecordingPlayer {
  let table: Table?
  let console: Console
  let palette: Palette
  let format: ReplayCommand.Format
  let target = Target.reference

  /// Plays one recording.
  ///
  /// - Returns: its outcome, and whether it is an event stream at all.
  func play(_ recording: Recording) throws(RecordingError) -> (Outcome, isStream: Bool) {
    var reader = try TranscriptReader(recording, standardInput: console.input)
    try reader.readHead()
    if format == .text { printTitle(recording, reader.head) }
    var player = Player(table, for: target, offset: reader.bodyOffset, line: reader.bodyLine)
    var printer = DecisionPrinter(recording.name, target, format, palette, console)
    while let chunk = try reader.next() {
      player.play(chunk) { printer.print($0, $1) }
      // A live stream's events are to be seen as they come.
      if recording.isStandardInput { console.output.flush() }
    }
    let outcome = player.finish { printer.print($0, $1) }
    let kind = reader.bodyKind
    let isStream = kind == .eventStream || outcome.events > 0
    if isStream || format == .json { printer.finish(outcome) }
    if !isStream, let sentence = kind.sentence {
      let line = lineGuarded("\(escapedForTerminal(recording.name)): \(sentence)") + "\n"
      switch format {
      // The title above says which file it is.
      case .text: console.output.print(sentence + "\n")
      case .summary: console.output.print(line)
      case .json: console.errors.print(line)
      }
    }
    return (outcome, isStream)
  }

  private func printTitle(_ recording: Recording, _ head: HTTPHead?) {
    var title = palette(.emphasis, escapedForTerminal(recording.name))
    if let head {
      title += escapedForTerminal(": HTTP \(head.status)\(head["content-type"].map { ", \($0)" } ?? "")")
    }
    console.output.print(lineGuarded(title) + "\n")
  }
}
