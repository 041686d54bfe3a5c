/// The fewest decimal digits that still mean one `Double`, which languages then write each in its own way.
struct ShortestDecimal {
  let isNegative: Bool
  /// The digits without leading and trailing zeros; `0` alone for zero.
  let digits: [UInt8]
  /// Where the decimal point stands, counted from before the first digit: 1 for `1.5`, 0 for `0.15`.
  let point: Int

  /// Takes a finite number apart.
  init(_ value: Double) {
    isNegative = value.sign == .minus
    var digits: [UInt8] = []
    var point = 0
    var sawPoint = false
    // Swift writes `1e+16`, `0.001` and `-2.5`.
    var parts = value.magnitude.description.utf8.split(separator: UInt8(ascii: "e"))[...]
    for byte in parts.popFirst() ?? "".utf8[...] {
      if byte == UInt8(ascii: ".") {
        sawPoint = true
      } else {
        digits.append(byte)
        if !sawPoint { point += 1 }
      }
    }
    if let exponent = parts.first { point += Int(String(Substring(exponent))) ?? 0 }
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    self.digits = digits.isEmpty ? [UInt8(ascii: "0")] : digits
    self.point = digits.isEmpty ? 1 : point
  }

  /// The number without an exponent; `fraction` stands for a fraction of zero.
  func plain(fraction: String) -> String {
    let text = String(decoding: digits, as: UTF8.self)
    let sign = isNegative ? "-" : ""
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + text }
    if point >= digits.count {
      return sign + text + String(repeating: "0", count: point - digits.count) + fraction
    }
    return sign + text.prefix(point) + "." + text.dropFirst(point)
  }

  /// One digit, a point, the other digits or `0`, and what is given as the exponent's beginning and number.
  func scientific(_ exponent: String) -> String {
    let text = String(decoding: digits, as: UTF8.self)
    let rest = digits.count > 1 ? String(text.dropFirst()) : "0"
    return (isNegative ? "-" : "") + text.prefix(1) + "." + rest + exponent
  }
}
