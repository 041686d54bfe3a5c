import Foundation
import Report
import TestSupport
import Testing

/// Compares reports with `Fixtures/reports`; with UPDATE=1 in the environment it writes them, and fails.
@Suite struct GoldenTests {
  @Test(arguments: ReportCase.all) func text(_ reportCase: ReportCase) throws {
    let text = TextReport(width: reportCase.width).text(of: reportCase.files)
    try expect(Array(text.utf8), "\(reportCase.name).txt")
  }

  @Test(arguments: ReportCase.all) func json(_ reportCase: ReportCase) throws {
    let bytes = JSONReport().bytes(of: reportCase.files)
    _ = try JSONSerialization.jsonObject(with: Data(bytes))
    try expect(bytes, "\(reportCase.name).json")
  }

  @Test(arguments: ReportCase.all) func noLineIsACommandOrHidesAnything(_ reportCase: ReportCase) {
    let text = TextReport(width: reportCase.width).text(of: reportCase.files)
    for line in text.split(separator: "\n") {
      #expect(lineGuarded(String(line)) == line)
      #expect(escapedForTerminal(line) == line)
    }
    #expect(!String(decoding: JSONReport().bytes(of: reportCase.files), as: UTF8.self).contains("\u{1B}"))
  }

  @Test func everyGoldenHasItsCase() {
    let expected = ReportCase.all.flatMap { ["\($0.name).json", "\($0.name).txt"] }
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
