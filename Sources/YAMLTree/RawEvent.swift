/// One step of libyaml's parser with its text still in libyaml's memory, for readers that build no `Node`.
public struct RawEvent {
  /// What was found.
  public enum Kind: Sendable {
    /// A scalar, and whether it is plain and has no tag.
    case scalar(isPlain: Bool)
    case alias
    case sequenceStart
    case mappingStart
    /// The end of the innermost open sequence or mapping.
    case collectionEnd
  }

  public let kind: Kind
  /// The text of a scalar or the name of an alias, as UTF-8; empty otherwise. Not to be kept.
  public let text: UnsafeRawBufferPointer
  /// The name of the anchor in front; empty where there is none. Not to be kept.
  public let anchor: UnsafeRawBufferPointer
  /// Where it begins, in bytes of the file.
  public internal(set) var offset: Int
}
