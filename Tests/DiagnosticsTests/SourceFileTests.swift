import Diagnostics
import Testing

@Suite struct SourceFileTests {
  private func position(_ text: String, _ offset: Int) -> [Int] {
    let position = SourceFile(name: "a", stored: Array(text.utf8)).position(of: offset)
    return [position.line, position.column, position.offset]
  }

  @Test(arguments: ["a\nb\nc", "a\rb\rc", "a\u{85}\nb\nc"])
  func breaksLinesAsEditorsDo(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(position(text, bytes.count - 1) == [3, 1, bytes.count - 1])
    #expect(position(text, 0) == [1, 1, 0])
  }

  @Test func takesCRLFForOneBreak() {
    #expect(position("a\r\nb", 3) == [2, 1, 3])
    #expect(position("a\r\n\r\nb", 5) == [3, 1, 5])
    #expect(position("a\n\rb", 3) == [3, 1, 3])
  }

  @Test(arguments: [
    ("\tx", 1, 2), ("éx", 2, 2), ("😀x", 4, 2), ("e\u{301}x", 3, 2), ("👩‍👩‍👧x", 18, 2), ("\u{FEFF}x", 3, 1),
    ("\u{FEFF}é", 5, 2), ("abc", 3, 4), ("\u{FEFF}", 1, 1),
  ])
  func countsColumnsInCharacters(_ text: String, _ offset: Int, _ column: Int) {
    #expect(position(text, offset) == [1, column, offset])
  }

  @Test func staysWithinTheFile() {
    #expect(position("a\nb", 99) == [2, 2, 3])
    #expect(position("a\nb", -1) == [1, 1, 0])
    #expect(position("", 0) == [1, 1, 0])
    let file = SourceFile(name: "a", stored: Array("ab".utf8))
    #expect(file.text(SourceSpan(1, 99)) == "b")
    #expect(file.text(SourceSpan(98, 99)) == "")
  }

  @Test(arguments: [("", 1), ("a", 1), ("a\n", 1), ("a\nb", 2), ("a\r\n\r\n", 2), ("\n\n", 2)])
  func countsLines(_ text: String, _ count: Int) {
    #expect(SourceFile(name: "a", stored: Array(text.utf8)).lineCount == count)
  }

  @Test func givesALineWithoutItsEnd() {
    let file = SourceFile(name: "a", stored: Array("\u{FEFF}ab\r\n\ncd".utf8))
    #expect(file.text(file.lineSpan(1)) == "ab")
    #expect(file.text(file.lineSpan(2)) == "")
    #expect(file.text(file.lineSpan(3)) == "cd")
    #expect(file.lineSpan(0) == file.lineSpan(1))
    #expect(file.lineSpan(99) == file.lineSpan(3))
  }

  @Test(arguments: [SourceFile.Encoding.utf16LittleEndian, .utf16BigEndian])
  func countsOffsetsInTheStoredFile(_ encoding: SourceFile.Encoding) {
    let stored = "\u{FEFF}é😀\nx".utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return encoding == .utf16LittleEndian ? bytes.reversed() : bytes
    }
    let file = SourceFile(name: "a", stored: stored)
    #expect(file.encoding == encoding)
    #expect(String(decoding: file.bytes, as: UTF8.self) == "é😀\nx")
    #expect(file.position(of: 2).offset == 4)
    #expect(file.position(of: 7).offset == 10)
    #expect((file.position(of: 7).line, file.position(of: 7).column) == (2, 1))
  }

  @Test func keepsFaultsOfUTF16Visible() {
    #expect(SourceFile(name: "a", stored: [0xFF, 0xFE, 0x00, 0xD8]).bytes == [0xED, 0xA0, 0x80])
    #expect(SourceFile(name: "a", stored: [0xFE, 0xFF, 0x00, 0x61, 0x00]).bytes == [0x61, 0xFF])
    #expect(SourceFile(name: "a", stored: [0xFF, 0xFE]).bytes == [])
    #expect(SourceFile(name: "a", stored: [0xFF]).encoding == .utf8)
  }
}
