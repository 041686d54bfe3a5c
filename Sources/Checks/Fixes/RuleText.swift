import YAMLTree

/// A rule as text: keys and values in order, in the style of its neighbours.
struct RuleText {
  let pairs: [(key: String, value: String)]

  /// The rule that ends a stream at OpenAI's sentinel.
  static let done = RuleText(pairs: [("data_starts_with", "[DONE]"), ("handle", "done")])
  /// The rule that yields whatever no other rule takes, and raises what an OpenAI-compatible server sends as an error.
  static let rest = RuleText(pairs: [
    ("kind", "fallthrough"), ("handle", "yield"), ("error_property", "error"),
  ])

  /// The pairs as `key: value`, in the quotes of a style where it has some or the text wants them.
  func lines(_ style: TextStyle) -> [String] {
    pairs.map { "\(style.word($0.key, style.keys)): \(style.word($0.value, style.values))" }
  }

  /// The rule in braces.
  func flow(_ style: TextStyle) -> String {
    "{\(style.padding)\(lines(style).joined(separator: ", "))\(style.padding)}"
  }
}
