import Diagnostics
import Foundation
import TestSupport
import Testing
import YAMLTree

@Suite struct SafeDumpTests {
  /// What PyYAML writes.
  static let dumps = [
    "a: 1\nb:\n- x\n- y: z\n  w: null\nc: {}\nd: []\n",
    "a: 'null'\nb: 'on'\nc: '1'\nd: '1.5'\ne: '2025-10-01'\nf: ''\ng: '=': 1\n".replacing(
      "g: '=': 1", with: "g: '='"),
    "a: null\nb: true\nc: -1\nd: 1.5\ne: 2025-10-01\nf: .inf\ng: 1.0e+20\n",
    "a: '[DONE]'\nb: '{\"a\": 1}'\nc: it's\nd: '- x'\ne: 'a: b'\nf: 'a #b'\ng: '*x'\nh: '''quoted'''\n",
    "a: \"caf\\xE9 \\u20AC \\U0001F600\"\nb: \"tab\\there\"\n",
    "long: one two three four five six seven eight nine ten eleven twelve thirteen fourteen\n  fifteen\n",
    "lines: 'one\n\n  two\n\n  '\n",
    "? a key that is longer than any simple key may be, which is one hundred and twenty\n  eight characters, so that it is written in another way\n: 1\n",
    "- - a\n  - b\n- c\n",
    "on_event:\n- data_starts_with: '[DONE]'\n  handle: done\n",
  ]

  @Test(arguments: dumps) func aDumpIsKnown(_ text: String) {
    let document = Document("# a header\n\n\(text)")
    #expect(document.safeDump().map { String(decoding: $0, as: UTF8.self) } == text)
    #expect(document.isSafeDump)
  }

  @Test(arguments: [
    "a: \"b\"\n", "a:\n  - b\n", "a: ~\n", "a: yes\n", "a: 0x1f\n", "a: 1.50\n", "a: b # c\n", "a: {b: c}\n",
    "a: b",
    "a:  b\n", "a: b\n\nc: d\n", "a: &x b\n", "a: !!str b\n", "a: 2025-10-01 10:00:00Z\n", "a: b\r\n", "b",
    "", "a: [\n",
    "a: café\n", "a: +1\n", "a: 'b'\n", "--- \na: b\n...\n",
  ])
  func whatIsWrittenOtherwiseIsNone(_ text: String) {
    #expect(!Document(text).isSafeDump)
  }

  /// The emitter's settings against PyYAML's own, where that is at hand.
  @Test(.enabled(if: PyYAML.isAtHand), arguments: dumps) func pyYAMLWritesTheSame(_ text: String) throws {
    let dump = try PyYAML.safeDump(text)
    #expect(dump == text)
  }

  @Test(.enabled(if: PyYAML.isAtHand), arguments: Corpus.files(in: "configs"))
  func configsInUseAreDumpedTheSame(
    _ file: URL
  ) throws {
    let text = String(decoding: try Fixtures.bytes(file), as: UTF8.self)
    guard let dump = Document(text).safeDump(), let other = try PyYAML.safeDump(text) else { return }
    #expect(String(decoding: dump, as: UTF8.self) == other)
  }
}

/// Python's YAML library, as a generator of configs uses it.
enum PyYAML {
  static let isAtHand = (try? safeDump("a: 1\n")) == "a: 1\n"

  /// Loads a text and dumps its data; nil where it can't be loaded, or is dumped with aliases.
  static func safeDump(_ text: String) throws -> String? {
    let folder = try TemporaryFolder()
    try folder.write("in.yml", text)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys, yaml; sys.stdout.write(yaml.safe_dump(yaml.safe_load(open('in.yml', 'rb')), sort_keys=False))",
    ]
    process.currentDirectoryURL = folder.url
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
