import EventStream

/// A way of decoding that is not WHATWG's, for the targets that decode so.
///
/// It decodes only where it may find other events than WHATWG's decoder does; the rest is passed over.
final class Lane {
  private var decoder: EventDecoder
  /// The offset in the file up to which bytes were decoded or passed over.
  private(set) var offset: Int

  init(_ traits: DecodingTraits, offset: Int, line: Int) {
    decoder = EventDecoder(traits, offset: offset, line: line)
    self.offset = offset
  }

  /// Decodes the bytes of a chunk up to an offset of the file.
  func decode(
    _ chunk: UnsafeRawBufferPointer, at start: Int, upTo end: Int, _ body: (borrowing Event) -> Void
  ) {
    guard offset < end else { return }
    decoder.decode(UnsafeRawBufferPointer(rebasing: chunk[offset - start..<end - start]), body)
    offset = end
  }

  /// Passes over a block that this way of decoding reads as WHATWG's does; false where it is in the middle of
  /// something and so has to read on.
  func passOver(_ event: borrowing Event) -> Bool {
    guard offset == event.offset, decoder.passOver(event) else { return false }
    offset = event.offset + event.length
    return true
  }

  /// Ends the input.
  func finish(_ body: (borrowing Event) -> Void) {
    decoder.finish(body)
  }

  /// Lets an interpreter take the figures it needs at the end.
  func report(to interpreter: inout Interpreter) {
    interpreter.finish(decoder)
  }
}
