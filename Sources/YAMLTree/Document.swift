public import Diagnostics

/// The first document of a YAML file, read as far as it can be.
public struct Document: Sendable {
  /// The file it was read from.
  public let source: SourceFile
  /// The root node; nil where the file holds no document.
  public let root: Node?
  /// Every comment, in order.
  public let comments: [Comment]
  /// Whether the whole document was read; after a fault the tree is what stood before it.
  public let isComplete: Bool
  /// What is wrong with the file as YAML, in order of position.
  public let diagnostics: [Diagnostic]
}
