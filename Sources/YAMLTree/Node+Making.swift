import Diagnostics

extension Node {
  /// A null that nobody wrote.
  static func null(at span: SourceSpan) -> Node {
    Node(
      span: span, content: .scalar(Scalar(text: "", style: .plain, value: .null)), tag: nil, definition: nil,
      weight: 1, height: 0)
  }

  /// This node as an alias of it stands elsewhere.
  func alias(at span: SourceSpan) -> Node {
    Node(
      span: span, content: content, tag: tag, definition: self.span, weight: weight, height: height)
  }
}
