extension String {
  /// Calls a closure with the text as UTF-8.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    Array(utf8).withUnsafeBytes(body)
  }

  /// Whether another text has the same scalars; `==` takes canonically equivalent ones for equal.
  func same(as other: String?) -> Bool {
    other.map { unicodeScalars.elementsEqual($0.unicodeScalars) } ?? false
  }

  /// The bytes that pairs of hexadecimal digits stand for.
  var bytesOfHexadecimal: [UInt8] {
    stride(from: 0, to: utf8.count - 1, by: 2).compactMap { offset in
      UInt8(dropFirst(offset).prefix(2), radix: 16)
    }
  }
}
