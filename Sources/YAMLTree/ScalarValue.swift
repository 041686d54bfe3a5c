/// What a scalar stands for under YAML 1.1 as PyYAML's safe loader resolves it.
///
/// Source: PyYAML 6, `resolver.py` and `constructor.py`.
public enum ScalarValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// An integer; nil where it does not fit 64 bits, or has no digit at all as in `0x_`.
  case int(Int?)
  case float(Double)
  /// A date or a date with a time; the text is kept in the scalar.
  case timestamp
  case string

  /// The kind in words for a message.
  public var kindInWords: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .int, .float: "a number"
    case .timestamp: "a date"
    case .string: "a string"
    }
  }
}
