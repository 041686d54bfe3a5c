public import Diagnostics
public import RuleTable

/// One entry of the `methods` of a resource.
public struct Method: Sendable {
  /// Its key.
  public let name: Placed<String>
  /// The index, in `ResourceTree.resources`, of the resource it belongs to.
  public let resource: Int
  /// What it calls, at the text that says so; nil where that could not be read, or is not there as in a webhook method.
  public let endpoint: Placed<Endpoint>?
  /// How it streams; nil where it does not, or where that could not be read.
  public let streaming: MethodStreaming?
  /// Whether it, or a resource above it, is made for some targets only (`only`, `skip`).
  public let isLimited: Bool
  /// The bytes of its key and value.
  public let span: SourceSpan

  /// Whether its answer is, or can be, a stream of server-sent events, which the rules of `on_event` are about.
  public var streamsEvents: Bool { streaming?.isEventStream ?? false }
}
