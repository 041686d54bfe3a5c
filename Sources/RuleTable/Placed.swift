public import Diagnostics

/// A value with the bytes of the config it was read from.
public struct Placed<Value> {
  public let value: Value
  public let span: SourceSpan

  public init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Placed: Sendable where Value: Sendable {}
