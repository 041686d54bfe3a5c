public import Diagnostics

/// The rules of `streaming.on_event`, in order of priority.
public struct Table: Sendable {
  /// The rules that could be read, in the order written.
  public let rules: [Rule]
  /// The `on_event` sequence in the config.
  public let span: SourceSpan

  public init(rules: [Rule], span: SourceSpan) {
    self.rules = rules
    self.span = span
  }
}
