import Diagnostics
import Foundation
import Report
import TestSupport
import Testing

/// What GitHub's problem matchers make of the text format.
@Suite struct MatcherTests {
  private let matchers: [ProblemMatcher]

  init() throws {
    let file = Fixtures.root.appending(path: ".github/weir-matcher.json")
    matchers = try JSONDecoder().decode([String: [ProblemMatcher]].self, from: Data(Fixtures.bytes(file)))[
      "problemMatcher", default: []]
    try #require(Set(matchers.map(\.owner)).count == matchers.count)
  }

  @Test(arguments: ReportCase.all) func everyFindingBecomesAnAnnotation(_ reportCase: ReportCase) throws {
    let expected = reportCase.files.flatMap { file in
      file.findings.filter(\.isActive).map { Annotation($0.diagnostic, in: file.source) }
    }
    for palette in [Palette.plain, .ansi] {
      let text = TextReport(palette: palette, width: reportCase.width).text(of: reportCase.files)
      #expect(try annotations(of: text.split(separator: "\n").map(String.init)) == expected)
    }
  }

  @Test(arguments: ReportCase.all) func goldensGiveTheSame(_ reportCase: ReportCase) throws {
    let golden = String(decoding: try Fixtures.bytes(named: "reports/\(reportCase.name).txt"), as: UTF8.self)
    let count = reportCase.files.reduce(0) { $0 + $1.findings.filter(\.isActive).count }
    #expect(try annotations(of: golden.split(separator: "\n").map(String.init)).count == count)
  }

  /// Does as the runner does: each matcher looks for its lines, which follow each other.
  private func annotations(of lines: [String]) throws -> [Annotation] {
    var annotations: [Annotation] = []
    for (line, next) in zip(lines, lines.dropFirst()) {
      for matcher in matchers {
        if let annotation = try matcher.match(line, next) { annotations.append(annotation) }
      }
    }
    return annotations
  }
}

/// What the runner shows beside a line of a file.
private struct Annotation: Equatable {
  let severity: String
  let code: String
  let message: String
  let file: String
  let line: String
  let column: String
}

extension Annotation {
  init(_ diagnostic: Diagnostic, in source: SourceFile) {
    let position = source.position(of: diagnostic.primary.span.start)
    let severity =
      switch diagnostic.level {
      case .fatal, .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    self.init(
      severity: severity, code: diagnostic.code.description, message: escapedForTerminal(diagnostic.message),
      file: escapedForTerminal(source.name), line: "\(position.line)", column: "\(position.column)")
  }
}

/// A matcher of two lines, as the runner reads one; the runner knows the severities error, warning and notice only.
private struct ProblemMatcher: Decodable {
  struct Pattern: Decodable {
    let regexp: String
    let severity, code, message, file, line, column: Int?
  }

  let owner: String
  let severity: String?
  let pattern: [Pattern]

  func match(_ line: String, _ next: String) throws -> Annotation? {
    guard pattern.count == 2, let first = try groups(of: pattern[0], in: line),
      let second = try groups(of: pattern[1], in: next)
    else { return nil }
    let value = { (index: KeyPath<Pattern, Int?>) -> String? in
      pattern[0][keyPath: index].map { first[$0] } ?? pattern[1][keyPath: index].map { second[$0] }
    }
    return Annotation(
      severity: try #require(value(\.severity) ?? severity), code: try #require(value(\.code)),
      message: try #require(value(\.message)), file: try #require(value(\.file)),
      line: try #require(value(\.line)), column: try #require(value(\.column)))
  }

  private func groups(of pattern: Pattern, in line: String) throws -> [String]? {
    // Characters are no unit here: an escape sequence may stand before a combining mark.
    let regex = try Regex(pattern.regexp).matchingSemantics(.unicodeScalar)
    return line.firstMatch(of: regex)?.output.map { $0.substring.map(String.init) ?? "" }
  }
}
