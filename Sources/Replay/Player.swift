public import EventStream
public import RuleTable

/// Plays one transcript to one or more targets: bytes in, decisions out.
///
/// Splitting the input elsewhere changes no decision; a decision costs no allocation unless it is an error. However
/// many targets there are, the bytes are decoded once, save where some target decodes them in its own way.
public struct Player: ~Copyable {
  private var decoder: EventDecoder
  private var stage: Stage?
  /// How many events there are to a browser, whatever the targets make of them; known after `finish`.
  public private(set) var events = 0

  /// Makes a player for one transcript.
  ///
  /// - Parameters:
  ///   - table: the rules; nil where the config has none, which means one `fallthrough` rule that yields.
  ///   - targets: whose SDKs to predict.
  ///   - contentType: the content type of the response, where the recording has it.
  ///   - offset: where the body begins in its file, in bytes.
  ///   - line: the line of the file where the body begins, from 1.
  public init(
    _ table: Table?, for targets: [Target], contentType: String? = nil, offset: Int = 0, line: Int = 1
  ) {
    let compiled = CompiledTable(table)
    let interpreters = targets.map {
      Interpreter(compiled, hasTable: table != nil, for: $0, contentType: contentType)
    }
    decoder = EventDecoder(offset: offset, line: line)
    stage = Stage(compiled, interpreters, offset: offset, line: line)
  }

  /// Plays the next bytes of the body.
  ///
  /// - Parameters:
  ///   - chunk: the bytes; not kept.
  ///   - body: takes a target's place among those asked for, an event as that target sees it, and what happens to
  ///     it; as the event's last line is read, and until the stream is over for the target.
  public mutating func play(
    _ chunk: UnsafeRawBufferPointer,
    _ body: (_ target: Int, _ event: borrowing Event, _ decision: Decision) -> Void
  ) {
    // Taken out for the time being, so that the closure does not reach into what is being decoded with.
    guard var stage = stage.take() else { return }
    let start = decoder.offset
    decoder.decode(chunk) { stage.take($0, in: chunk, at: start, body) }
    stage.endChunk(chunk, at: start, body)
    self.stage = consume stage
  }

  /// Ends the input.
  ///
  /// - Parameter body: takes what only the end of input completes, as in `play`.
  /// - Returns: how the transcript went for each target.
  public mutating func finish(
    _ body: (_ target: Int, _ event: borrowing Event, _ decision: Decision) -> Void
  ) -> [Outcome] {
    guard var stage = stage.take() else { return [] }
    let end = decoder.offset
    // Whatever is completed now lies before the end of the last chunk: no lane has anything left to read.
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    decoder.finish { stage.take($0, in: nothing, at: end, body) }
    stage.finish(decoder, body)
    events = stage.events
    return stage.interpreters.map(\.outcome)
  }
}
