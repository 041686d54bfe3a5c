public import Diagnostics

extension Document {
  /// The edit that writes another text in a node's place.
  ///
  /// - Parameters:
  ///   - node: the node.
  ///   - text: the new text, of one line and without control characters.
  ///   - style: the quotes to put; nil for those of the node, where it has some.
  /// - Returns: the edit; nil where more would change than the node: at an alias, an anchor or a tag, and over
  ///   several lines.
  public func rewriting(_ node: Node, as text: String, in style: Scalar.Style? = nil) -> Fix.Edit? {
    let span = node.span
    guard node.definition == nil, span.end <= source.bytes.count, span.length > 0 else { return nil }
    let written = source.bytes[span.start..<span.end]
    guard let first = written.first, !"&!*".utf8.contains(first),
      !written.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    else { return nil }
    return Fix.Edit(span, text.quoted(style ?? node.scalar?.style ?? .plain))
  }
}
