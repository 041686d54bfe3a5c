extension DecodingTraits {
  /// Whether a line can't be taken for a `data` field by its first bytes alone.
  var needsWholeLine: Bool {
    requiresUTF8 || trimming != .none || longestLine != nil
  }

  /// Whether a byte after the colon is removed besides U+0020.
  @inline(__always)
  func strips(_ byte: UInt8) -> Bool {
    stripsAnySpace && (0x09...0x0D).contains(byte)
  }
}

extension UnsafeRawBufferPointer {
  /// The bytes without those at the end that a test accepts.
  func trimmingEnd(while isTrimmed: (UInt8) -> Bool) -> UnsafeRawBufferPointer {
    var end = count
    while end > 0, isTrimmed(self[end - 1]) { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: self[..<end])
  }
}
