/// The fewest decimal digits that read back as the same `Double`.
public struct ShortestDecimal: Sendable {
  /// The digits, without zeros before or after them; empty for zero.
  public let digits: String
  /// Where the decimal point stands: `0.digits` times ten to the power of this.
  public let point: Int

  /// Finds the digits of a number.
  ///
  /// - Parameter value: a number that is neither negative nor infinite nor NaN.
  public init(_ value: Double) {
    let parts = value.description.split(separator: "e")
    let mantissa = parts.first ?? ""
    let whole = mantissa.prefix { $0 != "." }
    let all = mantissa.filter { $0 != "." }
    let zeros = all.prefix { $0 == "0" }.count
    var digits = all.dropFirst(zeros)
    while digits.last == "0" { digits.removeLast() }
    self.digits = String(digits)
    point = whole.count - zeros + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }
}
