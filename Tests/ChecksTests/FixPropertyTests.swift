import Diagnostics
import Foundation
import RuleTable
import TestSupport
import Testing
import YAMLTree

@testable import Checks

/// Whatever fix is offered for whatever config: it removes its finding, adds none, and changes what it says alone.
@Suite struct FixPropertyTests {
  static let configs: [(name: String, text: String)] =
    ["checks", "cases", "fixes"].flatMap { Fixtures.files(in: $0, ending: ["yml"]) }.compactMap { file in
      (try? Fixtures.bytes(file)).flatMap { String(validating: $0, as: UTF8.self) }.map {
        (file.lastPathComponent, $0)
      }
    } + Catalog.all.map { ("\($0.code) bad", $0.bad) }

  @Test(arguments: ConfigVariant.all) func ofFixturesAndExamples(_ variant: ConfigVariant) {
    var count = 0
    for config in FixPropertyTests.configs where config.text.utf8.count < 20_000 {
      guard let text = variant.write(config.text) else { continue }
      let source = SourceFile(name: "\(config.name), \(variant.name)", stored: Array(text.utf8))
      count += TriedFixes(of: source).count
    }
    #expect(count > 20, "\(count) fixes of \(variant.name)")
  }

  @Test(arguments: [true, false]) func ofUTF16(_ isLittleEndian: Bool) throws {
    for config in FixPropertyTests.configs where config.text.utf8.count < 20_000 {
      let units = ([0xFEFF] + Array(config.text.utf16)).flatMap { unit in
        isLittleEndian ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
      let source = SourceFile(name: config.name, stored: units)
      #expect(source.stored == units)
      _ = TriedFixes(of: source)
    }
  }

  /// Tables in which rules hide one another in every way.
  @Test func ofRandomTables() {
    var random = SplitMix(seed: 4)
    var count = 0
    for _ in 0..<1500 {
      let text = SmallTable(using: &random).config
      let variant = ConfigVariant.all.randomElement(using: &random)
      guard let text = variant?.write(text) else { continue }
      let source = SourceFile(name: "\(variant?.name ?? "") \(text)", stored: Array(text.utf8))
      count += TriedFixes(of: source).count
      let fixed = Fixer(appliesUnsafe: true).fix(source)
      #expect(fixed.rejected.isEmpty, "\(fixed.rejected)")
    }
    #expect(count > 500)
  }

  @Test(arguments: Corpus.files(in: "configs")) func ofConfigsInUse(_ file: URL) throws {
    _ = TriedFixes(of: SourceFile(name: file.lastPathComponent, stored: try Fixtures.bytes(file)))
  }

  /// The cut that an editor shows while a config is typed.
  @Test func ofCutFiles() {
    for config in FixPropertyTests.configs where config.text.utf8.count < 600 {
      for length in stride(from: 0, to: config.text.utf8.count, by: 7) {
        let source = SourceFile(name: "\(config.name) cut", stored: Array(config.text.utf8.prefix(length)))
        _ = TriedFixes(of: source)
      }
    }
  }
}
