import Testing

@testable import Transcripts

@Suite struct BodyKindTests {
  @Test(arguments: [
    ("data: 1\n\n", BodyKind.eventStream),
    ("data", .eventStream),
    ("\u{FEFF}\r\n\r\nevent: ping\r\n", .eventStream),
    (": keep-alive\n\n", .eventStream),
    ("retry:10\rid:1\r", .eventStream),
    ("message: unknown\ndata: known\n\n", .eventStream),
    ("data: \u{0}\u{1}\u{2}", .eventStream),
    ("", .empty),
    ("\u{FEFF}", .empty),
    (" \r\n\t\n", .empty),
    ("<!DOCTYPE html><html>", .html),
    ("\n  <?xml version='1.0'?>", .html),
    ("{\n\"error\": {}}", .json),
    ("\u{FEFF} [1]", .json),
    ("\u{1F}\u{FFFD}", .binary),
    ("PK\u{3}\u{4}\u{0}", .binary),
    ("upstream connect error", .other),
    ("database: x\n", .other),
    ("Data: 1\n", .other),
    (" data: 1\n", .other),
    ("über café, naïve", .other),
  ]) func judgesTheFirstBytes(text: String, kind: BodyKind) {
    #expect(BodyKind(opening: Array(text.utf8)) == kind)
  }

  @Test func compressedBodiesAreToldByTheirMagic() {
    #expect(BodyKind(opening: [0x1F, 0x8B, 0x08]) == .compressed)
    #expect(BodyKind(opening: [0x28, 0xB5, 0x2F, 0xFD, 0x04]) == .compressed)
  }

  @Test func badUTF8IsBinaryOnlyWhereThereIsMuchOfIt() {
    #expect(BodyKind(opening: [0x80, 0x81, 0xFE]) == .binary)
    #expect(BodyKind(opening: Array("bad gateway at caf".utf8) + [0xE9]) == .other)
  }

  @Test func aCharacterCutAtTheLimitDoesNotCount() {
    let text = String(repeating: "é", count: BodyKind.openingLength)
    #expect(BodyKind(opening: Array("x".utf8) + Array(text.utf8)) == .other)
  }

  @Test func onlyAnEventStreamHasNothingToSay() {
    #expect(BodyKind.eventStream.sentence == nil)
    for kind in [BodyKind.html, .json, .compressed, .binary, .empty, .other] {
      #expect(kind.sentence?.isEmpty == false)
    }
  }
}
