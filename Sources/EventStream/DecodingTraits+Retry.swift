extension DecodingTraits.Retry {
  /// The reconnection time that a `retry` value sets, in milliseconds and at most `Int.max`, or nil where the
  /// value is not accepted. Of signed values only the fact that they were accepted is kept.
  func milliseconds(_ value: UnsafeRawBufferPointer) -> Int? {
    switch self {
    case .ignored: nil
    case .digits: value.isEmpty ? nil : saturated(value)
    case .pythonInt: pythonInt(value)
    case .javaInt: javaInt(value)
    }
  }

  private func saturated(_ digits: UnsafeRawBufferPointer) -> Int? {
    var sum = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let (tens, overflows) = sum.multipliedReportingOverflow(by: 10)
      let (next, overflowsToo) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      sum = overflows || overflowsToo ? .max : next
    }
    return sum
  }

  /// Python's `int(str)`: white space around, a sign, Unicode digits, single underscores between digits, and at
  /// most 4,300 digits.
  ///
  /// Source: CPython, `PyLong_FromString` and `sys.int_info.default_max_str_digits`.
  private func pythonInt(_ value: UnsafeRawBufferPointer) -> Int? {
    var scalars = String(decoding: value, as: UTF8.self).unicodeScalars[...]
    let isBlank = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
    }
    scalars = scalars.drop(while: isBlank)
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    if scalars.first == "+" || scalars.first == "-" { scalars.removeFirst() }
    var count = 0
    var afterDigit = false
    for scalar in scalars {
      if scalar == "_" {
        guard afterDigit else { return nil }
        afterDigit = false
      } else {
        guard scalar.isDecimalDigit else { return nil }
        count += 1
        afterDigit = true
      }
    }
    return afterDigit && count <= 4300 ? 0 : nil
  }

  /// Kotlin's `String.toIntOrNull()`.
  private func javaInt(_ value: UnsafeRawBufferPointer) -> Int? {
    var scalars = String(decoding: value, as: UTF8.self).unicodeScalars[...]
    let isNegative = scalars.first == "-"
    if isNegative || scalars.first == "+" { scalars.removeFirst() }
    guard !scalars.isEmpty else { return nil }
    var sum = 0
    for scalar in scalars {
      guard scalar.isDecimalDigit, let digit = scalar.properties.numericValue else { return nil }
      sum = sum * 10 + Int(digit)
      if sum > (isNegative ? 1 << 31 : 1 << 31 - 1) { return nil }
    }
    return sum
  }
}

extension Unicode.Scalar {
  fileprivate var isDecimalDigit: Bool {
    properties.generalCategory == .decimalNumber
  }
}
