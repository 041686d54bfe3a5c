import Diagnostics

extension Suppression {
  /// A reason without the white space around it; nil where nothing is left.
  static func reason(_ text: String) -> String? {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return String(text[first...last])
  }
}
