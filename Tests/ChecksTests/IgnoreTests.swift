import Checks
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Each config of `Fixtures/ignores` has all of its findings beside it, those ignored with who says so and why.
@Suite struct IgnoreTests {
  static let files = Fixtures.files(in: "ignores", ending: ["yml"])

  @Test(arguments: files) func findingsAreAsWritten(_ file: URL) throws {
    let found = report(SourceFile(name: "x.yml", stored: try Fixtures.bytes(file)))
    let expected = file.deletingPathExtension().appendingPathExtension("txt")
    let written = (try? Fixtures.bytes(expected)).map { String(decoding: $0, as: UTF8.self) }
    if ProcessInfo.processInfo.environment["UPDATE"] == "1", written != found {
      try Data(found.utf8).write(to: expected)
    }
    #expect(written == found)
  }

  /// However the text is stored, the same is ignored.
  @Test(arguments: files, ["\n", "\r\n", "\r"]) func linesMayEndInAnyWay(_ file: URL, _ end: String) throws {
    let text = String(decoding: try Fixtures.bytes(file), as: UTF8.self)
    let expected = report(SourceFile(name: "x.yml", stored: Array(text.utf8)))
    let ended = text.replacing("\n", with: end)
    let utf16 = "\u{FEFF}\(ended)".utf16
    let stored = [
      Array(ended.utf8), Array("\u{FEFF}\(ended)".utf8),
      utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    ]
    // A byte order mark before `%YAML` is read, too.
    for bytes in stored { #expect(report(SourceFile(name: "x.yml", stored: bytes)) == expected) }
  }

  /// Where every fix about ignores is applied, nothing is left to say of what it was for.
  @Test(arguments: files + [Fixtures.folder.appending(path: "checks/Weir/UnusedIgnore.bad.yml")])
  func fixesTakeAwayWhatIsNotNeeded(_ file: URL) throws {
    var source = SourceFile(name: "x.yml", stored: try Fixtures.bytes(file))
    let others = { (source: SourceFile) in
      Linter.lint(source).findings.filter { $0.diagnostic.code != "Weir/UnusedIgnore" }
        .map { "\($0.diagnostic.code) \($0.diagnostic.message) \($0.isActive)" }
    }
    let before = others(source)
    for _ in 0..<100 {
      let fix = Linter.lint(source).findings.lazy.filter(\.isActive).map(\.diagnostic)
        .filter { $0.code == "Weir/UnusedIgnore" && $0.fix?.title.hasPrefix("remove") == true }.first?.fix
      guard let edit = fix?.edits.first else { break }
      var bytes = source.bytes
      bytes.replaceSubrange(edit.span.start..<edit.span.end, with: Array(edit.replacement.utf8))
      source = SourceFile(name: "x.yml", stored: bytes)
    }
    let left = Linter.lint(source).diagnostics.filter { $0.code == "Weir/UnusedIgnore" }
    #expect(left.allSatisfy { $0.fix?.title.hasPrefix("remove") != true })
    #expect(others(source) == before)
  }

  private func report(_ source: SourceFile) -> String {
    Linter.lint(source).findings.map { finding in
      let place = source.position(of: finding.diagnostic.primary.span.start)
      let suppression = finding.suppression.map { suppression in
        "  ignored by \(suppression.source.rawValue)\(suppression.reason.map { ": \($0)" } ?? "")\n"
      }
      return "\(place.line):\(place.column) \(finding.diagnostic.code) \(finding.diagnostic.message)\n"
        + (suppression ?? "")
    }.joined()
  }

  /// `UnknownKey` is the name of two checks: neither is written in the author's place.
  @Test func aNameOfSeveralChecksIsNotChosen() throws {
    let found = lint("a: b # weir: ignore[UnknownKey]\n").first { $0.code == "Weir/UnusedIgnore" }
    let finding = try #require(found)
    #expect(finding.fix?.safety == .unsafe)
    #expect(finding.help == "name `Config/UnknownKey` or `Streaming/UnknownKey`")
  }
}
