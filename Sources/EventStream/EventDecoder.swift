/// Turns the bytes of a stream into server-sent events, chunk by chunk: splitting the input elsewhere changes no event.
///
/// The default traits are the WHATWG algorithm (HTML, section 9.2.6). Decoding allocates nothing per event.
public struct EventDecoder: ~Copyable {
  private var splitter: LineSplitter
  private var assembler: EventAssembler
  private let readsUnterminatedLine: Bool
  private var endsMidLine = false

  /// Makes a decoder for one stream.
  ///
  /// - Parameters:
  ///   - traits: how to decode.
  ///   - limits: what to hold at most.
  ///   - offset: where the stream begins in its file, in bytes.
  ///   - line: the line of the file where the stream begins, from 1.
  public init(
    _ traits: DecodingTraits = .whatwg, limits: Limits = .standard, offset: Int = 0, line: Int = 1
  ) {
    splitter = LineSplitter(traits, limit: limits.event, start: offset)
    assembler = EventAssembler(traits, limit: limits.event, firstLine: line)
    readsUnterminatedLine = traits.readsUnterminatedLine
  }

  /// Decodes the next bytes.
  ///
  /// - Parameters:
  ///   - chunk: the bytes; not kept.
  ///   - body: takes each event as its last line is read.
  public mutating func decode(_ chunk: UnsafeRawBufferPointer, _ body: (borrowing Event) -> Void) {
    guard !chunk.isEmpty else { return }
    splitter.begin(chunk)
    while let line = splitter.next() {
      assembler.take(line, body)
    }
    assembler.endChunk()
  }

  /// Goes past a block that another decoder of the same bytes found plain, as if it had been decoded here.
  ///
  /// - Parameter event: the block's event; it begins where this decoder stands.
  /// - Returns: false where this decoder is in the middle of a block or a line, and so has to decode the bytes.
  public mutating func passOver(_ event: borrowing Event) -> Bool {
    guard splitter.isAtRest, assembler.isAtRest else { return false }
    splitter.skip(event.length)
    assembler.skip(toLine: event.nextLine)
    return true
  }

  /// Ends the input.
  ///
  /// - Parameter body: takes the events that only the end of input completes.
  public mutating func finish(_ body: (borrowing Event) -> Void) {
    while let line = splitter.finish() {
      if line.terminator == .none, !readsUnterminatedLine {
        endsMidLine = line.bytes.first != UInt8(ascii: ":")
      } else {
        assembler.take(line, body)
      }
    }
    assembler.endChunk()
    assembler.finish(at: splitter.end, body)
  }

  /// Whether the input ended inside a block, so that fields were thrown away; known after `finish`.
  public var isUnfinished: Bool { endsMidLine || assembler.hasUnfinishedBlock }

  /// How many comment lines there were.
  public var comments: Int { assembler.comments }

  /// The last accepted `retry`, in milliseconds and at most `Int.max`, or nil.
  public var reconnectionTime: Int? { assembler.reconnectionTime }

  /// The last event ID that a blank line has made count; valid until the next bytes are decoded.
  public var lastEventID: UnsafeRawBufferPointer { assembler.lastEventID }

  /// The offset in the file up to which bytes were decoded.
  public var offset: Int { splitter.end }
}
