/// One dispatched server-sent event.
///
/// It lends bytes of the decoder and of the chunk at hand: nothing in it may be kept after the call it was given to.
public struct Event: ~Copyable {
  /// Why an event is not what the server sent.
  public enum Fault: Sendable {
    /// A line that is no UTF-8, where the SDK insists on it; `data` is that line.
    case notUTF8
    /// A line longer than the SDK's buffer.
    case lineTooLong
    /// More than Weir's own limit for one event; `data` is empty.
    case tooLarge
  }

  /// The data lines joined with LF; bytes as received, UTF-8 or not.
  public let data: UnsafeRawBufferPointer
  /// Whether there was a data line at all.
  public let hasData: Bool
  /// The event's name, or nil where it has none.
  public let name: UnsafeRawBufferPointer?
  /// The last event ID; empty where none was seen.
  public let id: UnsafeRawBufferPointer
  /// Where the event's block begins in the file, in bytes: its first line that is not blank.
  public let offset: Int
  /// The length of the block in bytes, with the blank line that ends it.
  public let length: Int
  /// The line of the file where the block begins, from 1.
  public let line: Int
  /// What went wrong, or nil.
  public let fault: Fault?
  /// Whether every SDK reads the block the same, but for bytes that are no UTF-8:
  /// one `data` line and at most one `event` line, with nothing that any decoder would trim or pass over.
  public let isPlain: Bool
  /// The line of the file after the block, from 1.
  let nextLine: Int
}
