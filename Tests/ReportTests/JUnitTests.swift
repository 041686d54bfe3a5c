import Diagnostics
import Foundation
import Report
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// That XML parsers read back from JUnit reports what was found.
@Suite struct JUnitTests {
  @Test(arguments: ReportCase.all) func everyFindingIsACase(_ reportCase: ReportCase) throws {
    let suites = try ParsedJUnit(reportCase.bytes(in: #require(ReportFormat.named("junit")))).suites
    #expect(suites.count == reportCase.files.count)
    for (suite, file) in zip(suites, reportCase.files) {
      #expect(suite.attributes["name"] == escapedForTerminal(file.source.name))
      guard !file.findings.isEmpty else {
        #expect(suite.cases == [.init(name: "no findings", outcome: "", message: nil)])
        continue
      }
      #expect(suite.attributes["tests"] == String(file.findings.count))
      #expect(suite.attributes["skipped"] == String(file.findings.count { !$0.isActive }))
      #expect(suite.attributes["failures"] == String(suite.cases.count { $0.outcome == "failure" }))
      for (testCase, finding) in zip(suite.cases, file.findings) {
        let diagnostic = finding.diagnostic
        #expect(testCase.name.hasPrefix("\(diagnostic.code) at "))
        if !finding.isActive {
          #expect(testCase.outcome == "skipped")
        } else if diagnostic.level >= .error {
          #expect(testCase.outcome == "failure")
          #expect(testCase.message == escapedForTerminal(diagnostic.message))
        } else {
          #expect(testCase.outcome == "system-out")
        }
      }
    }
  }

  @Test(
    arguments: [
      (nil, 0), (.note, 5), (.warning, 4), (.error, 2), (.fatal, 1),
    ] as [(Level?, Int)])
  func whatFailsIsWhatMakesTheRunFail(_ level: Level?, _ failures: Int) throws {
    let levels = try #require(ReportCase.all.first { $0.name == "levels" })
    let suites = try ParsedJUnit(Array(JUnitReport(failingFrom: level).text(of: levels.files).utf8)).suites
    #expect(suites.flatMap(\.cases).count { $0.outcome == "failure" } == failures)
  }
}

/// A JUnit report as an XML parser reads it.
private final class ParsedJUnit: NSObject, XMLParserDelegate {
  struct Case: Equatable {
    let name: String
    var outcome = ""
    var message: String?
  }

  struct Suite {
    let attributes: [String: String]
    var cases: [Case] = []
  }

  private(set) var suites: [Suite] = []

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    let isWellFormed = parser.parse()
    try #require(isWellFormed, "\(parser.parserError?.localizedDescription ?? "")")
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch element {
    case "testsuites": break
    case "testsuite": suites.append(Suite(attributes: attributes))
    case "testcase": suites[suites.count - 1].cases.append(Case(name: attributes["name"] ?? ""))
    default:
      let (suite, last) = (suites.count - 1, suites[suites.count - 1].cases.count - 1)
      suites[suite].cases[last].outcome += element
      suites[suite].cases[last].message = attributes["message"]
    }
  }
}
