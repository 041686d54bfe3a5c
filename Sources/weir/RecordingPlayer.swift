import Replay
import Report
import RuleTable
import Transcripts

/// Plays recordings through a table and prints what happens.
struct RecordingPlayer {
  let table: Table?
  let targets: [Target]
  let console: Console
  let palette: Palette
  let format: ReplayCommand.Format

  /// Plays one recording.
  ///
  /// - Returns: its outcome for each target; nil where it is no event stream.
  func play(_ recording: Recording) throws(RecordingError) -> [Outcome]? {
    var reader = try TranscriptReader(recording, standardInput: console.input)
    try reader.readHead()
    var player = Player(
      table, for: targets, contentType: reader.head?["content-type"], offset: reader.bodyOffset,
      line: reader.bodyLine)
    var printer = ReplayPrinter(recording, reader.head, self)
    while let chunk = try reader.next() {
      player.play(chunk) { printer.print($0, $1, $2) }
      // A live stream's events are to be seen as they come.
      if recording.isStandardInput { console.output.flush() }
    }
    let outcomes = player.finish { printer.print($0, $1, $2) }
    let kind = reader.bodyKind
    if kind != .eventStream, outcomes.allSatisfy({ $0.events == 0 && !$0.isGated }),
      let sentence = kind.sentence
    {
      printer.finish(instead: sentence, outcomes)
      return nil
    }
    printer.finish(outcomes)
    return outcomes
  }
}
