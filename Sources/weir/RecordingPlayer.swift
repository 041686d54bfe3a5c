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
  /// - Returns: its outcome for each target; nil where no SDK reads it as an event stream.
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
      // Nobody is there any more to tell.
      if console.output.hasFailed { break }
    }
    let outcomes = player.finish { printer.print($0, $1, $2) }
    let kind = reader.bodyKind
    if kind != .eventStream, player.events == 0, let sentence = kind.sentence {
      printer.finish(outcomes, kind, instead: sentence)
      return nil
    }
    if let status = reader.head?.status, status >= 400 {
      printer.finish(
        outcomes, kind, instead: "HTTP \(status): the SDKs raise a status error and never read this body")
      return nil
    }
    printer.finish(outcomes, kind)
    return outcomes
  }
}
