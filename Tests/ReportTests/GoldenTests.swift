import Diagnostics
import Foundation
public import Report
import TestSupport
public import Testing

/// Compares reports with `Fixtures/reports`; with UPDATE=1 in the environment it writes them, and fails.
@Suite struct GoldenTests {
  @Test(arguments: ReportCase.all, ReportFormat.all)
  func report(_ reportCase: ReportCase, _ format: ReportFormat) throws {
    try expect(reportCase.bytes(in: format), reportCase.golden(in: format))
  }

  @Test(arguments: ReportCase.all, ReportFormat.all)
  func noLineIsACommandOrHidesAnything(_ reportCase: ReportCase, _ format: ReportFormat) {
    let text = String(decoding: reportCase.bytes(in: format), as: UTF8.self)
    for line in text.split(separator: "\n") {
      // The commands that GitHub is to run are one format's purpose.
      if format.name != "github" { #expect(lineGuarded(String(line)) == line) }
      // JSON has escapes of its own for what acts or hides.
      if !line.hasPrefix("{") { #expect(escapedForTerminal(line) == line) }
      #expect(!line.contains("\u{1B}"))
    }
  }

  @Test func everyGoldenHasItsCase() {
    let expected = ReportCase.all.flatMap { reportCase in ReportFormat.all.map(reportCase.golden) }
    #expect(Fixtures.files(in: "reports").map(\.lastPathComponent).sorted() == expected.sorted())
  }

  private func expect(_ bytes: [UInt8], _ name: String) throws {
    let file = Fixtures.folder.appending(path: "reports/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      Issue.record("wrote \(name)")
    } else {
      let golden = try Fixtures.bytes(file)
      #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
    }
  }
}

extension ReportFormat: CustomTestStringConvertible {
  public var testDescription: String { name }
}

extension ReportCase {
  /// The name of the file that holds the report in a format.
  func golden(in format: ReportFormat) -> String {
    "\(name).\(format.name == "text" ? "txt" : format.name)"
  }

  /// The report in a format.
  func bytes(in format: ReportFormat) -> [UInt8] {
    var settings = ReportSettings(version: "1.2.3", folder: "/home/user/project", failingLevel: .error)
    settings.width = width
    return format.bytes(of: files, settings)
  }

  /// The report in a format, which is JSON, as Foundation reads it.
  func object(in format: String) throws -> [String: Any] {
    let bytes = try bytes(in: #require(ReportFormat.named(format)))
    return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }
}
