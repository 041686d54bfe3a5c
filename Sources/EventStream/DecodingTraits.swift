/// How one SDK turns bytes into events, trait by trait: a language is a value of this type.
///
/// The names follow the WHATWG algorithm (HTML, section 9.2.6); each deviation is one a real SDK was seen to make.
public struct DecodingTraits: Hashable, Sendable {
  /// What ends a line.
  public enum LineEndings: Hashable, Sendable {
    /// LF, CR LF or CR (WHATWG).
    case all
    /// LF, with one CR before it dropped (Go's `bufio.ScanLines`).
    case lineFeedDroppingReturn
    /// LF alone (PHP).
    case lineFeed
    /// As `all`, but a CR that an LF follows before any other CR is text (Ruby's `decode_lines`).
    case returnUnlessLineFeedFollows
  }

  /// What becomes of U+FEFF.
  public enum ByteOrderMark: Hashable, Sendable {
    /// Dropped at the start of the stream (WHATWG).
    case droppedOnce
    /// Dropped at the start of every line (a `TextDecoder` a line).
    case droppedOnEachLine
    /// Kept: it becomes part of the first field's name.
    case kept
  }

  /// What is trimmed from a line besides its line end.
  public enum Trimming: Hashable, Sendable {
    case none
    /// One VT or FF before the line end; the line then counts as not blank (Ruby's `sub(/\R$/, "")`).
    case oneVerticalSpace
    /// All blanks, tabs, VT, CR and NUL at the end (PHP's `rtrim`).
    case allTrailingBlanks
  }

  /// Which `retry` values set a reconnection time.
  public enum Retry: Hashable, Sendable {
    /// ASCII digits only (WHATWG).
    case digits
    /// What Python's `int()` takes.
    case pythonInt
    /// What Kotlin's `toIntOrNull()` takes: a sign, Unicode digits, 32 bits.
    case javaInt
    case ignored
  }

  /// What a blank line must find for the block before it to become an event.
  public struct Dispatch: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// At least one `data` line.
    public static let data = Dispatch(rawValue: 1)
    /// An event name that is not empty.
    public static let name = Dispatch(rawValue: 2)
    /// An id that is not empty, from this block or an earlier one.
    public static let lastID = Dispatch(rawValue: 4)
    /// An accepted `retry`.
    public static let retry = Dispatch(rawValue: 8)
    /// Nothing: each blank line is an event.
    public static let always = Dispatch(rawValue: 16)
  }

  public var lineEndings = LineEndings.all
  public var byteOrderMark = ByteOrderMark.droppedOnce
  public var trimming = Trimming.none
  /// Whether a byte that is no UTF-8 ends the stream with an error at once.
  public var requiresUTF8 = false
  /// Whether a field needs a colon; else a line without one is a name with an empty value.
  public var requiresColon = false
  /// Whether any white space after the colon is removed, not only U+0020; one character at most.
  public var stripsAnySpace = false
  public var retry = Retry.digits
  public var dispatch: Dispatch = .data
  /// Whether an event name outlives a blank line that makes no event.
  public var nameOutlivesBlock = false
  /// Whether an empty `event:` is a name of its own, not the lack of one.
  public var keepsEmptyName = false
  /// Whether a last line without a line end is read.
  public var readsUnterminatedLine = false
  /// Whether the end of input makes an event of an unfinished block.
  public var dispatchesAtEnd = false
  /// How long a line may be, in bytes; a longer one ends the stream with an error.
  public var longestLine: Int?

  public init() {}

  /// The WHATWG algorithm, which browsers implement.
  public static let whatwg = DecodingTraits()
}
