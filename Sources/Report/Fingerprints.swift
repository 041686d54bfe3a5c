import Diagnostics

/// Names for findings of one file that stay the same when lines move: made of the check, the place in the tree and
/// the text pointed at, with a count where those are the same.
struct Fingerprints {
  private var counts: [UInt64: Int] = [:]

  /// The name of the next finding, `0123456789abcdef:1`.
  mutating func next(_ finding: Finding, in source: SourceFile) -> String {
    let span = finding.diagnostic.primary.span
    var hash = FNV1a()
    hash.combine(finding.diagnostic.code.description.utf8)
    hash.combine((finding.pointer ?? "").utf8)
    hash.combine(source.text(span).utf8)
    counts[hash.value, default: 0] += 1
    let digits = String(hash.value, radix: 16)
    return "\(String(repeating: "0", count: 16 - digits.count))\(digits):\(counts[hash.value] ?? 1)"
  }
}

/// The 64-bit FNV-1a hash, which gives the same number on every machine.
private struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes a text, and a byte after it that is in none.
  mutating func combine(_ text: some Sequence<UInt8>) {
    for byte in text { combine(byte) }
    combine(0xFF)
  }

  private mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
