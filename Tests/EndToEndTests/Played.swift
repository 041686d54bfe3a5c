import EventStream
import Replay
import RuleTable
import SystemPackage
import Testing
import Transcripts

/// A recording played through a table by the library, with what must hold of any.
struct Played {
  private(set) var outcome: Outcome

  /// Plays a recording that comes a few bytes at a time, and checks that its numbers fit together.
  ///
  /// - Parameters:
  ///   - recording: the bytes of the file.
  ///   - table: the rules.
  ///   - size: the most bytes of one read.
  init(_ recording: [UInt8], through table: Table?, readSize size: Int = .max) throws {
    var position = 0
    var reader = TranscriptReader(name: "recording") { buffer in
      let piece = recording[position..<min(position + min(size, buffer.count), recording.count)]
      buffer.copyBytes(from: piece)
      position += piece.count
      return piece.count
    }
    try reader.readHead()
    var player = Player(table, for: [.reference], offset: reader.bodyOffset, line: reader.bodyLine)
    var end = reader.bodyOffset
    var line = reader.bodyLine
    var isOrdered = true
    func check(_: Int, _ event: borrowing Event, _ decision: Decision) {
      isOrdered = isOrdered && event.offset >= end && event.length > 0 && event.line >= line
      end = event.offset + event.length
      line = event.line + 1
    }
    while let chunk = try reader.next() { player.play(chunk, check) }
    outcome = player.finish(check)[0]
    _ = reader.bodyKind
    let isSound =
      isOrdered && end <= recording.count && outcome.bytesAfter <= recording.count
      && outcome.yielded + outcome.dropped <= outcome.events && outcome.events <= recording.count
      && outcome.matches.reduce(0, +) <= outcome.events && (outcome.kind == .error) == (outcome.error != nil)
    if !isSound { Issue.record("numbers that can't be: \(outcome) of \(recording)") }
  }
}
