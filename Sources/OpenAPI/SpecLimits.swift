/// How much of a spec is read before it is refused.
public struct SpecLimits: Sendable {
  /// The most bytes of text.
  public var bytes: Int
  /// The most sequences and mappings that may stand inside one another.
  public var depth: Int
  /// The most values, each that a merge key brings counted.
  public var nodes: Int

  public init(bytes: Int = 64 << 20, depth: Int = 256, nodes: Int = 5_000_000) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }

  /// 64 MiB, 256 levels, 5 million values: several times the largest specs published.
  public static let standard = SpecLimits()
}
