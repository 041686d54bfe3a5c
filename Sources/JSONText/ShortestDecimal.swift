/// The fewest decimal digits that name a `Double` and no other, which languages then write each in its own way.
public struct ShortestDecimal: Hashable, Sendable {
  /// The digits without zeros at either end; `0` for zero.
  public let digits: String
  /// How many digits stand before the decimal point: 1 for `1.5`, 0 for `0.15`, negative for zeros after the point.
  public let point: Int
  public let isNegative: Bool

  /// Finds the digits of a finite number.
  public init(_ value: Double) {
    isNegative = value.sign == .minus
    // The standard library prints the same digits, with the point where it likes.
    let parts = value.magnitude.description.split(separator: "e")
    let mantissa = parts.first ?? ""
    let whole = mantissa.prefix { $0 != "." }.count
    let all = mantissa.filter { $0 != "." }
    let zeros = all.prefix { $0 == "0" }.count
    var digits = all.dropFirst(zeros)
    while digits.last == "0" { digits.removeLast() }
    self.digits = digits.isEmpty ? "0" : String(digits)
    point = digits.isEmpty ? 1 : whole - zeros + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }
}

extension ShortestDecimal {
  /// `-` or nothing.
  public var sign: String { isNegative ? "-" : "" }

  /// The number without sign and exponent.
  ///
  /// - Parameter filled: whether a whole number ends in `.0`.
  public func positional(filled: Bool) -> String {
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    guard point < digits.count else {
      return digits + String(repeating: "0", count: point - digits.count) + (filled ? ".0" : "")
    }
    return digits.prefix(point) + "." + digits.dropFirst(point)
  }

  /// The number without sign as one digit, the others behind a point, and an exponent, which is `point - 1`.
  ///
  /// - Parameters:
  ///   - exponent: the exponent with what stands before it, such as `e+21`.
  ///   - filled: whether a single digit is followed by `.0`.
  public func scientific(_ exponent: String, filled: Bool) -> String {
    let fraction = digits.dropFirst()
    return digits.prefix(1) + (fraction.isEmpty ? filled ? ".0" : "" : "." + fraction) + exponent
  }

  /// The exponent with its sign, and with zeros before it.
  ///
  /// - Parameter width: how many digits it has at least.
  public func exponent(width: Int) -> String {
    let digits = String((point - 1).magnitude)
    return (point > 0 ? "+" : "-") + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
