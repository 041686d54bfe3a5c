import Diagnostics
import Testing

@Suite struct EditingTests {
  @Test func editsReplaceInsertAndDelete() {
    let file = SourceFile(name: "f", stored: Array("one two three".utf8))
    let edited = file.applying([
      Fix.Edit(SourceSpan(0, 0), "> "), Fix.Edit(SourceSpan(4, 7), "2"), Fix.Edit(SourceSpan(7, 13), ""),
    ])
    #expect(String(decoding: edited.bytes, as: UTF8.self) == "> one 2")
    #expect(edited.name == "f")
    #expect(edited.lineCount == 1)
  }

  @Test func badBytesOutsideOfEditsStay() {
    let file = SourceFile(name: "f", stored: [0xFF, 0x61, 0xC3, 0x62])
    #expect(file.applying([Fix.Edit(SourceSpan(1, 2), "é")]).stored == [0xFF, 0xC3, 0xA9, 0xC3, 0x62])
  }

  @Test(arguments: [[0xFE, 0xFF, 0, 0x61, 0xD8, 0x3D, 0xDE, 0], [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0, 0xDE]])
  func utf16StaysUTF16(_ stored: [UInt8]) {
    let file = SourceFile(name: "f", stored: stored)
    #expect(file.stored == stored)
    let isBigEndian = stored[0] == 0xFE
    let edited = file.applying([Fix.Edit(SourceSpan(0, 1), "ä")])
    #expect(edited.stored == stored.prefix(2) + (isBigEndian ? [0, 0xE4] : [0xE4, 0]) + stored.dropFirst(4))
  }

  /// Half a pair and half a unit have no way back.
  @Test(arguments: [[0xFE, 0xFF, 0xD8, 0x3D], [0xFE, 0xFF, 0, 0x61, 0]]) func brokenUTF16HasNoWayBack(
    _ stored: [UInt8]
  ) {
    #expect(SourceFile(name: "f", stored: stored).stored == nil)
  }
}
