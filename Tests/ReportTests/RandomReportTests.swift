import Diagnostics
import Foundation
import Report
import TestSupport
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct RandomReportTests {
  /// Pieces of text that are hard on frames, whole and broken.
  private static let pieces: [[UInt8]] =
    [
      "a", " ", "\t", "\n", "\r", "\r\n", "日", "👩‍👩‍👧", "e\u{301}", "\u{301}", "\u{200D}", "\u{202E}", "::",
      "##[", "\u{0}", "\u{FEFF}",
    ]
    .map { Array($0.utf8) } + [
      [0xFF], [0xE2, 0x80], [0xF0, 0x9F], [0x80], [0xFF, 0xFE],
    ]
  /// Longer than what is looked at of a line.
  private static let long = [UInt8](repeating: UInt8(ascii: "x"), count: 5000)

  @Test(arguments: 0..<200 as Range<UInt64>) func anySpansOfAnyBytesCanBeReported(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...30, using: &generator)
    var bytes = (0..<count).flatMap { _ in Self.pieces.randomElement(using: &generator) ?? [] }
    if seed.isMultiple(of: 20) { bytes.insert(contentsOf: Self.long, at: bytes.count / 2) }
    let source = SourceFile(name: "random.yml", stored: bytes)
    func span() -> SourceSpan {
      let near = Bool.random(using: &generator) ? 20 : bytes.count + 10
      let start = Int.random(in: -2...bytes.count + 2, using: &generator)
      return SourceSpan(start, start + Int.random(in: -1...near, using: &generator))
    }
    let labels = (0..<3).map { Label(span(), "label \($0)") }
    let finding = Finding(Diagnostic("Area/Name", .error, "m", at: Label(span()), and: labels))
    let files = [LintedFile(source, [finding])]
    for width in [0, 30, 80] {
      let text = TextReport(width: width).text(of: files)
      for line in text.split(separator: "\n") {
        #expect(lineGuarded(String(line)) == line)
        // Source lines are the ones that are cut.
        if line.first?.isNumber == true, line.contains("|") {
          #expect(DisplayWidth.of(line) <= max(width, 26), "\(line)")
        }
      }
    }
    for format in ReportFormat.all {
      let report = ReportCase("random", files).bytes(in: format)
      #expect(!report.isEmpty)
      #expect(!report.contains(0x1B) && !report.contains(0))
      if format.name == "junit" {
        #expect(XMLParser(data: Data(report)).parse())
      } else if format.isDocument {
        _ = try JSONSerialization.jsonObject(with: Data(report))
      }
    }
  }
}
