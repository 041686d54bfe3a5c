import Diagnostics
import YAMLTree

/// How the words of a rule are written.
struct TextStyle {
  /// The quotes of keys; plain for none.
  var keys: Scalar.Style
  /// The quotes of values that want none.
  var values: Scalar.Style
  /// The quotes of values that want some.
  var quotes: Scalar.Style
  /// What stands within braces at either end.
  var padding = ""

  func word(_ text: String, _ style: Scalar.Style) -> String {
    let isWord = text.utf8.allSatisfy { 0x61...0x7A ~= $0 || $0 == UInt8(ascii: "_") }
    return text.quoted(style == .plain && !isWord ? quotes : style)
  }
}

extension TextStyle {
  /// The style of a rule that stands there, and of the file where the rule shows nothing.
  init(like rule: Node?, in document: Document) {
    let entries = rule?.definition == nil ? rule?.mapping?.written ?? [] : []
    keys = TextStyle.quotes(entries.first?.key) ?? .plain
    values = TextStyle.quotes(entries.first { ["handle", "kind"].contains($0.name) }?.value) ?? .plain
    quotes = values == .plain ? document.style.quotes : values
    // A pair in brackets is a mapping that begins with its key: it has no brace, and so no padding.
    if let rule, rule.isFlow, let first = entries.first, rule.span.start < first.key.span.start {
      let inner = document.source.bytes[(rule.span.start + 1)..<first.key.span.start]
      if inner.allSatisfy({ $0 == UInt8(ascii: " ") }) {
        padding = String(repeating: " ", count: inner.count)
      }
    }
  }

  private static func quotes(_ node: Node?) -> Scalar.Style? {
    guard let style = node?.scalar?.style else { return nil }
    return [.singleQuoted, .doubleQuoted].contains(style) ? style : .plain
  }
}
