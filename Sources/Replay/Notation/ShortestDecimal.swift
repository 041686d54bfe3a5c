/// The fewest decimal digits that name a double and no other, which both Python and JavaScript print.
struct ShortestDecimal {
  /// The digits without zeros at either end; `0` for zero.
  let digits: String
  /// How many digits stand before the decimal point; negative for that many zeros after it.
  let point: Int
  let isNegative: Bool

  /// Finds the digits of a finite number.
  init(_ number: Double) {
    // The standard library prints the same digits, with the point where it likes.
    var text = number.magnitude.description[...]
    var exponent = 0
    if let mark = text.firstIndex(of: "e") {
      exponent = Int(text[text.index(after: mark)...]) ?? 0
      text = text[..<mark]
    }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = parts[0].drop { $0 == "0" }
    var all = whole + (parts.count > 1 ? parts[1] : "")
    var before = whole.count + exponent
    while all.last == "0" { all.removeLast() }
    while all.first == "0" {
      all.removeFirst()
      before -= 1
    }
    digits = all.isEmpty ? "0" : String(all)
    point = all.isEmpty ? 1 : before
    isNegative = number.sign == .minus
  }

  /// The number without an exponent, and without a point where it has no fraction.
  var positional: String {
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    guard point < digits.count else { return digits + String(repeating: "0", count: point - digits.count) }
    return digits.prefix(point) + "." + digits.dropFirst(point)
  }

  /// The number as digits and a power of ten.
  ///
  /// - Parameter width: how many digits the exponent has at least.
  func scientific(exponentWidth width: Int) -> String {
    let fraction = digits.dropFirst()
    let power = point - 1
    let exponent = String(power.magnitude)
    return digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + (power < 0 ? "e-" : "e+")
      + String(repeating: "0", count: max(0, width - exponent.count)) + exponent
  }
}
