import Diagnostics
import Testing
import YAMLTree

@Suite struct EncodingTests {
  @Test(arguments: [
    ([0xFF], "byte 0xFF is not valid UTF-8"),
    ([0xC0, 0x80], "byte 0xC0 is not valid UTF-8"),
    ([0xE2, 0x82], "bytes 0xE2 0x82 are not valid UTF-8"),
    ([0xED, 0xA0, 0x80], "half a surrogate pair is no character"),
    ([0xF4, 0x90, 0x80, 0x80], "byte 0xF4 is not valid UTF-8"),
    ([0x00], "control character U+0000 is not allowed in YAML"),
    ([0x1B], "control character U+001B is not allowed in YAML"),
    ([0x7F], "control character U+007F is not allowed in YAML"),
    ([0xC2, 0x9F], "control character U+009F is not allowed in YAML"),
    ([0xEF, 0xBF, 0xBE], "character U+FFFE is not allowed in YAML"),
    ([0xEF, 0xBF, 0xBF], "character U+FFFF is not allowed in YAML"),
  ])
  func pointsAtTheBytes(_ bytes: [UInt8], _ message: String) throws {
    let before = Array("a: 1 # é\nb: [c, ".utf8)
    let document = Document(reading: SourceFile(name: "test.yml", stored: before + bytes + Array("]\n".utf8)))
    let diagnostic = try #require(document.diagnostics.first)
    #expect(document.diagnostics.count == 1)
    #expect(diagnostic.code == "YAML/Encoding")
    #expect(diagnostic.level == .fatal)
    #expect(diagnostic.message == message)
    #expect(diagnostic.primary.span.start == before.count)
    let isOneByte = message.hasPrefix("byte ")
    #expect(diagnostic.primary.span.length == (isOneByte ? 1 : bytes.count))
    #expect(!document.isComplete)
    #expect(document.root?.mapping?["b"]?.value.items?.first?.string == "c")
  }

  /// The rows of libyaml's own table of characters that its reader takes, at the edges.
  @Test(arguments: [0x09, 0x7E, 0x85, 0xA0, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0x10000, 0x10FFFF] as [UInt32])
  func takesWhatLibyamlTakes(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let document = Document("a: 'x\(Character(scalar))y'\n")
    #expect(document.diagnostics == [])
    #expect(document.isComplete)
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00], "half a surrogate pair is no character"),
    ([0xFE, 0xFF, 0x00, 0x61, 0x00], "the file ends in the middle of a UTF-16 unit"),
    ([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00], "control character U+0000 is not allowed in YAML"),
  ])
  func looksIntoUTF16(_ bytes: [UInt8], _ message: String) {
    let document = Document(reading: SourceFile(name: "test.yml", stored: bytes))
    #expect(document.diagnostics.map(\.message) == [message])
  }
}
