/// What a spec says to a yes-or-no question.
public enum Answer: Sendable {
  case yes
  /// All that could say yes was read and understood, and does not.
  case no
  /// Some of what could say yes stands elsewhere or was not understood.
  case unknown
}
