/// The way from libyaml's marks to bytes where each mark asked for is at or after the one before.
struct ForwardOffsets {
  private let text: ReadableText
  /// A scalar's number as libyaml counts, and its first byte.
  private var index = 0
  private var offset: Int

  init(_ text: ReadableText) {
    self.text = text
    offset = text.start
  }

  /// The offset in the file of the scalar that libyaml counts as `index`; the text's end where there are fewer.
  mutating func byte(of index: Int) -> Int {
    text.bytes.withUnsafeBufferPointer { bytes in
      while self.index < index, offset < text.end {
        offset += 1
        while offset < text.end, bytes[offset].isContinuation { offset += 1 }
        self.index += 1
      }
    }
    return offset
  }
}
