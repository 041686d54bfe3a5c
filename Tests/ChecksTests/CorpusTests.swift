import Checks
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Configs of other people, read where they are at hand.
@Suite struct CorpusTests {
  static let folder = Fixtures.root.deletingLastPathComponent().appending(path: "shared/corpus/configs")
  static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  /// True faults: what is found, by file and code, and why it is one.
  static let faults: [String: [Code]] = [:]

  @Test(.enabled(if: !names.isEmpty), arguments: names) func configsInUseHaveNoError(_ name: String) throws {
    let source = SourceFile(name: name, stored: try Fixtures.bytes(CorpusTests.folder.appending(path: name)))
    let grave = Linter.lint(source).diagnostics.filter { $0.level >= .error }
    #expect(grave.map(\.code) == CorpusTests.faults[name] ?? [], "\(grave.map(\.message))")
  }
}
