/// A scalar: its text after YAML's own unescaping and folding, and what a YAML 1.1 reader takes it for.
public struct Scalar: Sendable {
  /// How a scalar is written.
  public enum Style: Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded
  }

  /// The text, unescaped and folded.
  public let text: String
  /// How it is written.
  public let style: Style
  /// What PyYAML's safe loader makes of it.
  public let value: ScalarValue
}
