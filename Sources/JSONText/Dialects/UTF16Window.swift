/// A few UTF-16 units of a UTF-8 text, by their places in the text as a JavaScript string.
struct UTF16Window {
  private let units: [UInt16]
  /// The place of the first unit.
  private let start: Int

  /// Cuts a window.
  ///
  /// - Parameters:
  ///   - text: the text, UTF-8.
  ///   - offset: where its middle is, in bytes; the start of a scalar.
  ///   - position: the same place in UTF-16 units.
  ///   - reach: how many units to have at least on either side of the middle, where the text has so many.
  init(in text: UnsafeRawBufferPointer, around offset: Int, _ position: Int, reach: Int) {
    var first = offset
    for _ in 0..<reach where first > 0 {
      repeat { first -= 1 } while first > 0 && text[first] & 0xC0 == 0x80
    }
    var end = offset
    for _ in 0...reach where end < text.count {
      repeat { end += 1 } while end < text.count && text[end] & 0xC0 == 0x80
    }
    units = Array(String(decoding: text[first..<end], as: UTF8.self).utf16)
    start = position - text[first..<offset].utf16Count
  }

  /// The text between two places, as far as the window has it; half a surrogate pair is U+FFFD.
  subscript(range: Range<Int>) -> String {
    let cut = range.clamped(to: start..<start + units.count)
    return String(decoding: units[cut.lowerBound - start..<cut.upperBound - start], as: UTF16.self)
  }
}

extension Slice<UnsafeRawBufferPointer> {
  /// How many UTF-16 units the UTF-8 text has as a JavaScript string.
  var utf16Count: Int {
    reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
  }
}
