public import EventStream
public import RuleTable

/// Plays one transcript to a target: bytes in, decisions out.
///
/// Splitting the input elsewhere changes no decision; a decision costs no allocation unless it is an error.
public struct Player: ~Copyable {
  private var interpreter: Interpreter
  private var decoder: EventDecoder

  /// Makes a player for one transcript.
  ///
  /// - Parameters:
  ///   - table: the rules; nil where the config has none, which means one `fallthrough` rule that yields.
  ///   - target: whose SDK to predict.
  ///   - offset: where the body begins in its file, in bytes.
  ///   - line: the line of the file where the body begins, from 1.
  public init(_ table: Table?, for target: Target, offset: Int = 0, line: Int = 1) {
    interpreter = Interpreter(table, for: target)
    decoder = EventDecoder(target.decoding, offset: offset, line: line)
  }

  /// Plays the next bytes of the body.
  ///
  /// - Parameters:
  ///   - chunk: the bytes; not kept.
  ///   - body: takes each event and what happens to it as its last line is read, until the stream is over.
  public mutating func play(_ chunk: UnsafeRawBufferPointer, _ body: (borrowing Event, Decision) -> Void) {
    // Taken out for the time being: the closure may not reach into what is being decoded with.
    var interpreter = self.interpreter
    decoder.decode(chunk) { event in
      if let decision = interpreter.decide(event) { body(event, decision) }
    }
    self.interpreter = interpreter
  }

  /// Ends the input.
  ///
  /// - Parameter body: takes the events that only the end of input completes.
  /// - Returns: how the transcript went.
  public mutating func finish(_ body: (borrowing Event, Decision) -> Void) -> Outcome {
    var interpreter = self.interpreter
    decoder.finish { event in
      if let decision = interpreter.decide(event) { body(event, decision) }
    }
    interpreter.finish(decoder)
    self.interpreter = interpreter
    return interpreter.outcome
  }
}
