/// Changes bytes at random, with pieces that mean something where they are put.
struct Mutation: Sendable {
  private let pieces: [[UInt8]]

  private init(
    _ texts: [String], _ bytes: [[UInt8]] = [[0], [0xFF], [0xC2], [0xE2, 0x80], [0xED, 0xA0, 0x80]]
  ) {
    pieces = texts.map { Array($0.utf8) } + bytes
  }

  /// Pieces that mean something in YAML and in a table.
  static let yaml = Mutation([
    "[", "]", "{", "}", ":", ": ", "- ", "? ", "&x ", "*x", "!!str ", "|", ">", "'", "\"", "#", " #", "\n",
    "\r", "\t",
    "%", "---\n", "...\n", "<<: ", ",", "\u{85}", "\u{2028}", "😀", "\\", "\u{FEFF}", "~", "null", "yes",
    "0x1f", "[DONE]",
    "streaming:\n", "  on_event:\n", "event_type: ", "data_starts_with: ", "kind: fallthrough\n", "handle: ",
    "error_property: ", "{kind: fallthrough, handle: yield}",
    "- event_type: [a, null, a]\n    handle: yield\n",
  ])

  /// Pieces that mean something in an event stream and its HTTP head.
  static let stream = Mutation([
    "\n", "\r", "\r\n", "\n\n", ":", " ", "data:", "data: ", "data\n", "event: ", "id: ", "retry: 9",
    "[DONE]", "{", "}",
    "[", "\"", "\\", "\\u", "\\ud800", "null", "\"error\":", "error", "1e999", "-", "0",
    "HTTP/1.1 200 OK\r\n", "HTTP/",
    "\u{FEFF}", "\u{FFFD}", "\u{1F}", "data: {\"error\":1}\n\n",
  ])

  /// Cuts, repeats, replaces or inserts one to four times.
  func apply(to bytes: inout [UInt8], using random: inout some RandomNumberGenerator) {
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...8, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.replaceSubrange(start..<end, with: [])
      case 1: bytes.insert(contentsOf: Array(bytes[start..<end]), at: start)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: start)
      case 3 where start < end: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 4: bytes.removeSubrange(start..<min(bytes.count, start + Int.random(in: 0...200, using: &random)))
      default: bytes.replaceSubrange(start..<end, with: pieces.randomElement(using: &random) ?? [])
      }
    }
  }
}
