extension Document {
  /// How much of a file is read before it is refused, so that no input costs more than a moment.
  public struct Limits: Sendable {
    /// The most bytes of UTF-8 text a file may have.
    public var bytes: Int
    /// The most collections that may stand inside one another, through aliases too.
    public var depth: Int
    /// The most nodes a document may have, keys counted and every alias in full.
    public var nodes: Int
    /// The most anchors a document may have.
    public var anchors: Int

    public init(bytes: Int = 8 << 20, depth: Int = 64, nodes: Int = 100_000, anchors: Int = 10_000) {
      self.bytes = bytes
      self.depth = depth
      self.nodes = nodes
      self.anchors = anchors
    }

    /// 8 MiB, 64 levels, 100,000 nodes, 10,000 anchors: far more than any config needs.
    public static let standard = Limits()
  }
}
