import Checks
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Each `Area/Name.bad.yml` has its findings beside it in `Name.bad.txt`; `UPDATE=1` writes them anew.
@Suite struct FixtureTests {
  @Test(arguments: Fixtures.files(in: "checks", ending: ["yml"])) func findingsAreAsWritten(_ file: URL)
    throws
  {
    let source = SourceFile(name: file.lastPathComponent, stored: try Fixtures.bytes(file))
    let lines = Linter.lint(source).diagnostics.map { finding in
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

  @Test(arguments: Catalog.all) func everyCheckHasAFixture(_ check: Check) throws {
    let file = Fixtures.folder.appending(path: "checks/\(check.code).bad.yml")
    let source = SourceFile(name: file.lastPathComponent, stored: try Fixtures.bytes(file))
    #expect(Linter.lint(source).diagnostics.contains { $0.code == check.code })
  }
}
