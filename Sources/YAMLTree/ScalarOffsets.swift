/// The way from libyaml's marks, which count Unicode scalars, to bytes.
struct ScalarOffsets: Sendable {
  /// How many scalars lie between two checkpoints.
  private static let stride = 256

  /// The offset of scalars 0, 256, 512 ...; empty where every scalar is one byte.
  private let checkpoints: [Int]
  private let text: ReadableText

  init(_ text: ReadableText) {
    self.text = text
    let readable = text.bytes[text.start..<text.end]
    guard !readable.allSatisfy({ $0 < 0x80 }) else {
      checkpoints = []
      return
    }
    var checkpoints: [Int] = []
    var count = 0
    for offset in readable.indices where !readable[offset].isContinuation {
      if count % ScalarOffsets.stride == 0 { checkpoints.append(offset) }
      count += 1
    }
    self.checkpoints = checkpoints
  }

  /// The offset in the file of the scalar that libyaml counts as `index`; the text's end where there are fewer.
  func byte(of index: Int) -> Int {
    guard !checkpoints.isEmpty else { return min(text.start + index, text.end) }
    let checkpoint = index / ScalarOffsets.stride
    guard checkpoint < checkpoints.count else { return text.end }
    var offset = checkpoints[checkpoint]
    var missing = index % ScalarOffsets.stride
    while offset < text.end {
      if !text.bytes[offset].isContinuation {
        if missing == 0 { return offset }
        missing -= 1
      }
      offset += 1
    }
    return text.end
  }
}
