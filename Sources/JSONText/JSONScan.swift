/// What a scan found out about a text.
public struct JSONScan: Sendable {
  /// Why a text is not JSON.
  public enum Fault: Sendable {
    /// A byte that the grammar does not allow there, or the end of the text.
    case syntax
    /// A byte inside a string that is no UTF-8.
    case notUTF8
  }

  /// What a value is.
  public enum Kind: Sendable {
    case object
    case array
    case string
    case number
    case `true`
    case `false`
    case null
  }

  /// What strict JSON allows and some languages' parsers take in another way.
  public struct Oddities: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// A `\u` escape of half a surrogate pair.
    public static let loneSurrogate = Oddities(rawValue: 1)
    /// More than 64 levels of arrays and objects.
    public static let deep = Oddities(rawValue: 2)
    /// The member looked for occurs more than once.
    public static let repeatedMember = Oddities(rawValue: 4)
    /// A number of more than 300 characters.
    public static let longNumber = Oddities(rawValue: 8)
  }

  /// A member of the outermost object.
  public struct Member: Sendable {
    /// What its value is.
    public let kind: Kind
    /// Where its value stands in the text, in bytes.
    public let range: Range<Int>
  }

  /// What is wrong, or nil where the text is JSON.
  public internal(set) var fault: Fault?
  /// Where the first fault is, in bytes; the text's length where it ends too early.
  public internal(set) var faultOffset = 0
  /// What the whole text is, where it is JSON.
  public internal(set) var kind = Kind.null
  /// The member looked for, the last one of several; nil where there is none.
  public internal(set) var member: Member?
  /// What else is worth knowing.
  public internal(set) var oddities: Oddities = []

  /// The scan of a text that is `null`.
  public init() {}
}
