import Checks
import Diagnostics
import Foundation
import OpenAPI
import TestSupport
import Testing

/// Each `Area/Name.bad.yml` has its findings beside it in `Name.bad.txt`; `UPDATE=1` writes them anew.
///
/// One that has `Name.openapi.yml` beside it is held against that. A `.json` is a baseline of a config without findings.
@Suite struct FixtureTests {
  static let files = Fixtures.files(in: "checks", ending: ["yml", "json"]).filter {
    !$0.lastPathComponent.hasSuffix(".openapi.yml")
  }

  @Test(arguments: files) func findingsAreAsWritten(_ file: URL)
    throws
  {
    let (source, findings) = try FixtureTests.lint(file)
    let lines = findings.map { finding in
      let start = source.position(of: finding.primary.span.start)
      let end = source.position(of: finding.primary.span.end)
      let place = "\(start.line):\(start.column)-\(end.line):\(end.column)"
      let line = "\(finding.level.rawValue.uppercased()) \(finding.code) \(place) \(finding.message)\n"
      // What is said of another file stands in the notes.
      guard FixtureTests.spec(of: file) != nil else { return line }
      let rest = [finding.primary.text] + finding.notes + [finding.help].compactMap(\.self)
      return line + rest.map { "  \($0)\n" }.joined()
    }
    let expected = file.deletingPathExtension().appendingPathExtension("txt")
    let found = lines.joined()
    let written = (try? Fixtures.bytes(expected)).map { String(decoding: $0, as: UTF8.self) }
    if ProcessInfo.processInfo.environment["UPDATE"] == "1", written != found {
      try Data(found.utf8).write(to: expected)
    }
    #expect(written == found)
  }

  @Test(arguments: Catalog.all) func everyCheckHasAFixture(_ check: Check) throws {
    let file = try #require(FixtureTests.files.first { $0.path.contains("/\(check.code).bad.") })
    #expect(try FixtureTests.lint(file).findings.contains { $0.code == check.code })
  }

  private static func lint(_ file: URL) throws -> (source: SourceFile, findings: [Diagnostic]) {
    let source = SourceFile(name: file.lastPathComponent, stored: try Fixtures.bytes(file))
    if file.pathExtension == "json", let check = Catalog.check(named: "Weir/StaleBaseline") {
      return (source, ChecksTests.lint(String(decoding: source.bytes, as: UTF8.self), for: check))
    }
    let specification = try spec(of: file).map { file in
      try Specification(
        reading: SourceFile(name: file.lastPathComponent, stored: try Fixtures.bytes(file)))
    }
    return (source, Linter.lint(source, against: specification).diagnostics)
  }

  /// The OpenAPI document beside a fixture, or nil.
  private static func spec(of file: URL) -> URL? {
    guard file.pathExtension == "yml" else { return nil }
    let name = file.lastPathComponent.replacing(".bad.yml", with: ".openapi.yml")
    let spec = file.deletingLastPathComponent().appending(path: name)
    return FileManager.default.fileExists(atPath: spec.path) ? spec : nil
  }
}
