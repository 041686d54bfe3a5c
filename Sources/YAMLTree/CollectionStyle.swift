/// How a sequence or mapping is written.
public enum CollectionStyle: Sendable {
  /// By indentation.
  case block
  /// In brackets or braces.
  case flow
}
