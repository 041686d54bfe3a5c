import Checks
import Diagnostics
import Foundation
import RuleTable
import TestSupport
import Testing
import YAMLTree

/// A config as a generator writes it, a header and PyYAML's `safe_dump`, is after a fix what the generator would have
/// written of the fixed data.
@Suite struct GeneratedConfigTests {
  private static let header = "# yaml-language-server: $schema=https://example.com/config.schema.json\n\n"

  @Test func dumpsOfFixturesStayDumps() throws {
    var count = 0
    for config in FixPropertyTests.configs {
      guard let dump = document(config.text).safeDump() else { continue }
      count += try fixed(String(decoding: dump, as: UTF8.self), config.name)
    }
    #expect(count > 20)
  }

  private static let streamed = """
    organization:
      name: acme
      docs: https://docs.example.com/a/very/long/path/to/make/a/line/that/is/longer/than/eighty/columns
    targets:
      python:
        package_name: acme
    resources:
      chat:
        methods:
          create:
            endpoint: post /v1/chat/completions
            streaming:
              param_discriminator: stream
    security:
    - {}
    - BearerAuth: []

    """

  /// The case of the `[DONE]` fix: no table, a table without the rule, and one in the wrong order.
  @Test(arguments: [
    "", "streaming:\n  on_event:\n  - kind: fallthrough\n    handle: yield\n    error_property: error\n",
    "streaming:\n  on_event:\n  - kind: fallthrough\n    handle: yield\n    error_property: error\n"
      + "  - data_starts_with: '[DONE]'\n    handle: done\n",
  ])
  func theTableIsAddedAsADump(_ table: String) throws {
    let rules = "  - data_starts_with: '[DONE]'\n    handle: done\n"
    let rest = "  - kind: fallthrough\n    handle: yield\n    error_property: error\n"
    let expected =
      "\(GeneratedConfigTests.header)\(GeneratedConfigTests.streamed)streaming:\n  on_event:\n\(rules)\(rest)"
    let text = GeneratedConfigTests.header + GeneratedConfigTests.streamed + table
    let result = Fixer().fix(SourceFile(name: "config.yml", stored: Array(text.utf8)))
    #expect(String(decoding: result.result.source.bytes, as: UTF8.self) == expected)
    #expect(GeneratedConfig(result.original.document) == .byItsForm)
    #expect(result.result.document.isSafeDump)
  }

  /// The one generated config in use that is known: each way of breaking its table, mended.
  @Test(.enabled(if: Corpus.folder != nil)) func theOneInUse() throws {
    let files = Corpus.files(in: "configs").filter {
      $0.lastPathComponent == "ogx-ai__ogx__client-sdks_stainless_config.yml"
    }
    for file in files {
      let text = String(decoding: try Fixtures.bytes(file), as: UTF8.self)
      #expect(document(text).isSafeDump)
      let done = "  - data_starts_with: '[DONE]'\n    handle: done\n"
      let rest = "  - kind: fallthrough\n    handle: yield\n    error_property: error\n"
      for (broken, isMended) in [
        (done + rest, rest), (done + rest, rest + done), (done, done.replacing("done\n", with: "doen\n")),
      ]
      .map({ (text.replacing($0, with: $1), true) }) + [
        (text.replacing("streaming:\n  on_event:\n\(done)\(rest)", with: ""), false)
      ] {
        #expect(broken != text)
        let result = Fixer().fix(SourceFile(name: "config.yml", stored: Array(broken.utf8))).result
        #expect(result.document.isSafeDump)
        // The section is put at the end, where another may have been.
        #expect((result.source.bytes == Array(text.utf8)) == isMended)
        #expect(result.table?.rules.count == 2)
      }
    }
  }

  /// Fixes a dump and compares what comes out with the dump of its data.
  ///
  /// - Returns: how many findings were fixed.
  private func fixed(_ dump: String, _ name: String) throws -> Int {
    let source = SourceFile(name: name, stored: Array((GeneratedConfigTests.header + dump).utf8))
    let fixed = Fixer(appliesUnsafe: true).fix(source)
    let text = String(decoding: fixed.result.source.bytes, as: UTF8.self)
    let again = try #require(fixed.result.document.safeDump(), "\(name)")
    #expect(text == GeneratedConfigTests.header + String(decoding: again, as: UTF8.self), "\(name)")
    return fixed.applied.count
  }

  private func document(_ text: String) -> Document {
    Document(reading: SourceFile(name: "c.yml", stored: Array(text.utf8)))
  }
}
