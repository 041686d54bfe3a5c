import Checks
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Each `Area/Name.bad.yml` has its findings beside it in `Name.bad.txt`; `UPDATE=1` writes them anew. A `.json` is a
/// baseline of a config without findings.
@Suite struct FixtureTests {
  @Test(arguments: Fixtures.files(in: "checks", ending: ["yml", "json"])) func findingsAreAsWritten(
    _ file: URL
  )
    throws
  {
    let source = SourceFile(name: file.lastPathComponent, stored: try Fixtures.bytes(file))
    let lines = findings(in: source).map { finding in
      let start = source.position(of: finding.primary.span.start)
      let end = source.position(of: finding.primary.span.end)
      let place = "\(start.line):\(start.column)-\(end.line):\(end.column)"
      return "\(finding.level.rawValue.uppercased()) \(finding.code) \(place) \(finding.message)\n"
    }
    let expected = file.deletingPathExtension().appendingPathExtension("txt")
    let found = lines.joined()
    let written = (try? Fixtures.bytes(expected)).map { String(decoding: $0, as: UTF8.self) }
    if ProcessInfo.processInfo.environment["UPDATE"] == "1", written != found {
      try Data(found.utf8).write(to: expected)
    }
    #expect(written == found)
  }

  private func findings(in source: SourceFile) -> [Diagnostic] {
    guard source.name.hasSuffix(".json"), let check = Catalog.check(named: "Weir/StaleBaseline") else {
      return Linter.lint(source).diagnostics
    }
    return lint(String(decoding: source.bytes, as: UTF8.self), for: check)
  }

  @Test(arguments: Catalog.all) func everyCheckHasAFixture(_ check: Check) throws {
    let files = Fixtures.files(in: "checks").filter { $0.path.contains("/\(check.code).bad.") }
    let file = try #require(files.first { $0.pathExtension != "txt" })
    let source = SourceFile(name: file.lastPathComponent, stored: try Fixtures.bytes(file))
    #expect(findings(in: source).contains { $0.code == check.code })
  }
}
