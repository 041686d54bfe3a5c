/// What a decoder holds at most.
public struct Limits: Hashable, Sendable {
  /// How large one event may be: its data, and each of its lines, in bytes.
  public var event: Int

  public init(event: Int) {
    self.event = event
  }

  /// 32 MiB for an event, the longest line that Go's SDKs accept.
  public static let standard = Limits(event: 32 << 20)
}
