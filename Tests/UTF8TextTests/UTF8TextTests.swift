import Testing
import UTF8Text

@Suite struct UTF8TextTests {
  /// Each text and how many U+FFFD the WHATWG decoder puts in place of its faults.
  static let texts: [(bytes: [UInt8], replacements: Int)] = [
    ([0x61], 0), ([0xC3, 0xA9], 0), ([0xF0, 0x9F, 0x92, 0xA9], 0), ([0xF4, 0x8F, 0xBF, 0xBF], 0),
    ([0xFF], 1), ([0xC0, 0x80], 2), ([0xED, 0xA0, 0x80], 3), ([0xF0, 0x9F, 0x92, 0x61], 1),
    ([0xF0, 0x80, 0x80, 0x80], 4), ([0xF4, 0x90, 0x80, 0x80], 4), ([0xE2, 0x82], 1), ([0x80, 0x80], 2),
    ([0xE2, 0x82, 0xE2, 0x82, 0xAC], 1), ([0xF5, 0x80], 2),
  ]

  @Test(arguments: texts.indices)
  func repairsMaximalSubparts(index: Int) {
    let (bytes, replacements) = UTF8TextTests.texts[index]
    bytes.withUnsafeBytes { text in
      var repaired: [UInt8] = []
      UTF8Text.repair(text) { repaired.append(contentsOf: $0) }
      #expect((UTF8Text.firstFault(in: text) == nil) == (replacements == 0))
      #expect(repaired.withUnsafeBytes { UTF8Text.firstFault(in: $0) } == nil)
      #expect(
        String(decoding: repaired, as: UTF8.self).unicodeScalars.filter { $0 == "\u{FFFD}" }.count
          == replacements)
    }
  }

  @Test func findsFaultsBehindLongASCII() {
    for length in 0..<40 {
      let bytes = [UInt8](repeating: 0x61, count: length) + [0xFF] + [UInt8](repeating: 0x62, count: 9)
      #expect(bytes.withUnsafeBytes { UTF8Text.firstFault(in: $0) } == length)
    }
  }
}
