/// How a transcript ended for one target, and what happened on the way.
public struct Outcome: Sendable {
  /// The ways to end, by the words that reports and `--expect` use.
  public enum Kind: String, CaseIterable, Sendable {
    /// A rule ended the stream.
    case done
    /// The input ran out first.
    case end
    /// An error was raised.
    case error
  }

  /// How it ended.
  public internal(set) var kind = Kind.end
  /// The rule that ended it, from 1, or nil.
  public internal(set) var rule: Int?
  /// How many events there were up to the end, with the one that ended it.
  public internal(set) var events = 0
  /// How many values the caller got.
  public internal(set) var yielded = 0
  /// How many events no rule matched.
  public internal(set) var dropped = 0
  /// How many events followed the end.
  public internal(set) var eventsAfter = 0
  /// How many bytes followed the block of the event that ended the stream.
  public internal(set) var bytesAfter = 0
  /// Whether the input ran out inside a block, which is thrown away.
  public internal(set) var isUnfinished = false
  /// What was raised where `kind` is `error`.
  public internal(set) var error: ReplayError?
  /// How many events each rule matched, in the order of the rules that could be read.
  public internal(set) var matches: [Int]
  /// Whether the content type kept the SDK from reading the body as events at all.
  public internal(set) var isGated = false
  /// Whether an `error_property` was in some data and nobody knows what this target's SDKs do with it.
  public internal(set) var isUncertain = false
  /// How many comment lines there were in the whole input.
  public internal(set) var comments = 0
}
