/// The name of a check, `Area/Name`, as Stainless writes its codes.
public struct Code: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The code as printed, such as `Streaming/ShadowedRule`.
  public let description: String

  public init(_ description: String) {
    self.description = description
  }

  public init(stringLiteral value: String) {
    self.init(value)
  }

  public static func < (left: Code, right: Code) -> Bool {
    left.description < right.description
  }
}
