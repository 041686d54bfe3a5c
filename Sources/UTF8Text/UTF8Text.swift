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
  ///   - append: takes the pieces of the repaired text in order.
  @inlinable
  public static func repair(_ bytes: UnsafeRawBufferPointer, _ append: (UnsafeRawBufferPointer) -> Void) {
    var start = 0
    while let fault = firstFault(in: bytes, from: start) {
      append(UnsafeRawBufferPointer(rebasing: bytes[start..<fault]))
      withUnsafeBytes(of: (0xEF, 0xBF, 0xBD) as (UInt8, UInt8, UInt8), append)
      start = fault + UTF8Sequence(bytes, at: fault).length
    }
    append(UnsafeRawBufferPointer(rebasing: bytes[start...]))
  }
}
