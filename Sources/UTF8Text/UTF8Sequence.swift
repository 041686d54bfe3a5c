/// The encoding of one Unicode scalar in UTF-8, or the bytes that fail to be one.
public struct UTF8Sequence: Hashable, Sendable {
  /// How many bytes it takes: 1 to 4 where valid; else the maximal subpart that one U+FFFD stands for.
  ///
  /// Source: Unicode 15, section 3.9, "U+FFFD substitution of maximal subparts", as WHATWG's decoder does it.
  public let length: Int
  /// Whether the bytes encode a scalar.
  public let isValid: Bool

  /// Looks at the bytes from an index on.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - index: where the sequence begins, in bytes; less than `bytes.count`.
  @inlinable
  public init(_ bytes: UnsafeRawBufferPointer, at index: Int) {
    let lead = bytes[index]
    let following: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch lead {
    case 0x00...0x7F: following = 0
    case 0xC2...0xDF: following = 1
    case 0xE0:
      following = 2
      lowest = 0xA0
    case 0xED:
      following = 2
      highest = 0x9F
    case 0xE1...0xEF: following = 2
    case 0xF0:
      following = 3
      lowest = 0x90
    case 0xF4:
      following = 3
      highest = 0x8F
    case 0xF1...0xF3: following = 3
    default:
      (length, isValid) = (1, false)
      return
    }
    var taken = 0
    while taken < following {
      let next = index + 1 + taken
      guard next < bytes.count, bytes[next] >= lowest, bytes[next] <= highest else {
        (length, isValid) = (1 + taken, false)
        return
      }
      (lowest, highest) = (0x80, 0xBF)
      taken += 1
    }
    (length, isValid) = (1 + following, true)
  }
}
