/// A number as YAML 1.1 writes it: with `_` between digits, in base 2, 8, 10, 16 or 60.
struct NumberText {
  private let text: String
  private let isNegative: Bool
  private let hasSign: Bool
  /// The text without its sign.
  private let unsigned: ArraySlice<UInt8>

  init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    isNegative = bytes.first == UInt8(ascii: "-")
    hasSign = isNegative || bytes.first == UInt8(ascii: "+")
    unsigned = bytes[(hasSign ? 1 : 0)...]
  }

  /// The integer, its value nil where it does not fit; nil where the text is none.
  var integer: ScalarValue? {
    let value: Magnitude?
    if unsigned.starts(with: Array("0b".utf8)) {
      value = magnitude(unsigned.dropFirst(2), radix: 2)
    } else if unsigned.starts(with: Array("0x".utf8)) {
      value = magnitude(unsigned.dropFirst(2), radix: 16)
    } else if unsigned.first == UInt8(ascii: "0") {
      value = magnitude(unsigned, radix: 8)
    } else {
      value = decimal
    }
    return value.map { .int($0.signed(isNegative)) }
  }

  /// The floating point number, or nil where the text is not one that a plain scalar may be.
  var float: ScalarValue? {
    isPlainFloat ? floatValue.map(ScalarValue.float) : nil
  }

  /// The number that `!!float` makes of the text, which need not look like one, or nil.
  var floatValue: Double? {
    let digits = String(decoding: unsigned.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self).lowercased()
    var value = 0.0
    switch digits {
    case ".inf": value = .infinity
    case ".nan": value = .nan
    default:
      for part in digits.split(separator: ":", omittingEmptySubsequences: false) {
        guard !part.contains("x"), let number = Double(String(part)) else { return nil }
        value = value * 60 + number
      }
    }
    return isNegative ? -value : value
  }

  /// `[1-9][0-9_]*`, then any number of base-60 digits.
  private var decimal: Magnitude? {
    guard unsigned.first != UInt8(ascii: "_") else { return nil }
    let parts = unsigned.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let first = parts.first, var value = magnitude(first, radix: 10) else { return nil }
    for part in parts.dropFirst() {
      guard isBase60Digit(part), let digit = magnitude(part, radix: 10) else { return nil }
      value = value.appending(digit.value ?? 0, radix: 60)
    }
    return value
  }

  private func magnitude(_ digits: ArraySlice<UInt8>, radix: UInt64) -> Magnitude? {
    guard !digits.isEmpty else { return nil }
    var number = Magnitude(value: 0)
    var hasDigit = false
    for byte in digits where byte != UInt8(ascii: "_") {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix else { return nil }
      number = number.appending(UInt64(digit), radix: radix)
      hasDigit = true
    }
    return hasDigit ? number : Magnitude(value: nil)
  }

  private func isBase60Digit(_ part: ArraySlice<UInt8>) -> Bool {
    switch (part.first, part.dropFirst().first, part.count) {
    case (let ones?, _, 1): ones.isDigit
    case (let tens?, let ones?, 2): tens.isDigit && tens < UInt8(ascii: "6") && ones.isDigit
    default: false
    }
  }
}

extension NumberText {
  /// Whether PyYAML's pattern for floats matches: a point is a must, and so is the sign of an exponent.
  private var isPlainFloat: Bool {
    let word = String(decoding: unsigned, as: UTF8.self)
    if [".inf", ".Inf", ".INF"].contains(word) { return true }
    if [".nan", ".NaN", ".NAN"].contains(word) { return !hasSign }
    var cursor = ByteCursor(unsigned)
    let startsWithDigit = cursor.peek?.isDigit == true
    cursor.skip(while: \.isDigitOrUnderscore)
    guard startsWithDigit else {
      return unsigned.startIndex == cursor.offset && !hasSign && cursor.take(".")
        && cursor.peek?.isDigit == true && cursor.isFractionAndExponent()
    }
    var isBase60 = false
    while cursor.take(":") {
      isBase60 = true
      let rest = cursor.skip(while: \.isDigit)
      guard isBase60Digit(rest) else { return false }
    }
    guard cursor.take(".") else { return false }
    guard !isBase60 else {
      cursor.skip(while: \.isDigitOrUnderscore)
      return cursor.isAtEnd
    }
    return cursor.isFractionAndExponent()
  }
}

/// The absolute value of an integer; nil once it does not fit.
private struct Magnitude {
  let value: UInt64?

  func appending(_ digit: UInt64, radix: UInt64) -> Magnitude {
    guard let value else { return self }
    let (product, productOverflows) = value.multipliedReportingOverflow(by: radix)
    let (sum, sumOverflows) = product.addingReportingOverflow(digit)
    return Magnitude(value: productOverflows || sumOverflows ? nil : sum)
  }

  func signed(_ isNegative: Bool) -> Int? {
    guard let value else { return nil }
    guard isNegative else { return Int(exactly: value) }
    return value <= Int.min.magnitude ? Int(truncatingIfNeeded: 0 &- value) : nil
  }
}

extension ByteCursor {
  /// `[0-9_]*(?:[eE][-+][0-9]+)?` up to the end.
  fileprivate mutating func isFractionAndExponent() -> Bool {
    skip(while: \.isDigitOrUnderscore)
    guard take("e") || take("E") else { return isAtEnd }
    return (take("-") || take("+")) && !skip(while: \.isDigit).isEmpty && isAtEnd
  }
}
