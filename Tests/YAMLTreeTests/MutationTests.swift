import Diagnostics
import Testing
import YAMLTree

@Suite struct MutationTests {
  private static let texts = [
    "streaming:\n  on_event:\n  - data_starts_with: '[DONE]'\n    handle: done\n  - kind: fallthrough # é\n",
    "a: &x {b: [1, \"c\\td\", 'e']}\n? *x\n: |\n  text\n\n<<: *x\nf: >-\n  folded 😀\n--- !!map {g: ~}\n",
    "\u{FEFF}%YAML 1.1\n---\n- !!str &y |2\n   z\n- *y\n- {? k, : v, w: }\n- [a: b, ]\n...\n",
  ]
  private static let pieces: [[UInt8]] =
    [
      "[", "]", "{", "}", ":", ": ", "- ", "? ", "&x ", "*x", "!!str ", "|", ">", "'", "\"", "#", " #", "\n",
      "\r", "\t",
      "%", "---\n", "...\n", "<<: ", ",", "\u{85}", "\u{2028}", "😀", "\\",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC2], [0xE2, 0x80], [0xED, 0xA0, 0x80]]

  /// Any bytes end in a tree and diagnostics that lie within the file.
  @Test(arguments: 0..<texts.count)
  func neverTraps(_ index: Int) {
    var random = SplitMix(seed: UInt64(index))
    let original = Array(MutationTests.texts[index].utf8)
    for _ in 0..<1500 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, using: &random) }
      let document = Document(reading: SourceFile(name: "test.yml", stored: bytes))
      let file = SourceSpan(0, document.source.bytes.count)
      for diagnostic in document.diagnostics {
        #expect(([diagnostic.primary] + diagnostic.secondary).allSatisfy { file.contains($0.span) })
      }
      #expect(document.writtenNodes.allSatisfy { file.contains($0.node.span) })
      #expect(document.comments.allSatisfy { file.contains($0.span) })
      _ = document.debugDump()
      for (_, node) in document.writtenNodes { _ = document.pointer(at: node.span) }
    }
  }

  /// Every prefix of a file is what an editor shows while it is typed.
  @Test func readsEveryPrefix() {
    for text in MutationTests.texts {
      let bytes = Array(text.utf8)
      for count in 0...bytes.count {
        let document = Document(reading: SourceFile(name: "test.yml", stored: Array(bytes.prefix(count))))
        #expect(document.isComplete || !document.diagnostics.isEmpty)
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SplitMix) {
    let offset = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, offset + Int.random(in: 0...4, using: &random))
    let piece = Bool.random(using: &random) ? MutationTests.pieces.randomElement(using: &random) ?? [] : []
    bytes.replaceSubrange(offset..<end, with: piece)
  }
}

/// A small random number generator that gives the same numbers everywhere (Steele, Lea and Flood, 2014).
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
