/// Questions about bytes that should be UTF-8.
public enum UTF8Text {
  /// The offset in bytes of the first byte that is no part of a valid sequence, or nil where all is UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - start: where to begin, in bytes; the start of a sequence.
  @inlinable
  public static func firstFault(in bytes: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
    var index = start
    let count = bytes.count
    while index < count {
      if count - index >= 8,
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      } else if bytes[index] < 0x80 {
        index += 1
      } else {
        let sequence = UTF8Sequence(bytes, at: index)
        guard sequence.isValid else { return index }
        index += sequence.length
      }
    }
    return nil
  }

  /// Copies text and puts U+FFFD in place of what is no UTF-8, as WHATWG's decoder does.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - joiningSurrogates: whether a surrogate encoded in three bytes becomes one U+FFFD, as in Java, not three.
  ///   - append: takes the pieces of the repaired text in order.
  @inlinable
  public static func repair(
    _ bytes: UnsafeRawBufferPointer, joiningSurrogates: Bool = false,
    _ append: (UnsafeRawBufferPointer) -> Void
  ) {
    var start = 0
    while let fault = firstFault(in: bytes, from: start) {
      append(UnsafeRawBufferPointer(rebasing: bytes[start..<fault]))
      withUnsafeBytes(of: (0xEF, 0xBF, 0xBD) as (UInt8, UInt8, UInt8), append)
      let isSurrogate =
        fault + 2 < bytes.count && bytes[fault] == 0xED && bytes[fault + 1] >= 0xA0
        && bytes[fault + 1] <= 0xBF
        && bytes[fault + 2] & 0xC0 == 0x80
      start = fault + (isSurrogate && joiningSurrogates ? 3 : UTF8Sequence(bytes, at: fault).length)
    }
    append(UnsafeRawBufferPointer(rebasing: bytes[start...]))
  }
}
