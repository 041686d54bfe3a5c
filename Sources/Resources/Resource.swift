public import RuleTable

/// One entry of `resources`, or of the `subresources` of another.
///
/// `$shared` (models only) and `$client` (the top of the client) are resources like any other here.
public struct Resource: Sendable {
  /// Its key.
  public let name: Placed<String>
  /// The index, in `ResourceTree.resources`, of the resource it stands in; nil at the top level.
  public let parent: Int?
  /// The index of the top-level resource it belongs to; its own at the top level.
  public let top: Int
  /// The names of the models it declares, each at its key.
  public let models: [Placed<String>]
}
