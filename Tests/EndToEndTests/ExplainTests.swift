import Checks
import Diagnostics
import Foundation
import Report
import TestSupport
import Testing

/// The pages about the checks, each beside the others in `Fixtures/explain`; UPDATE=1 writes them anew.
@Suite struct ExplainTests {
  @Test(arguments: Catalog.all) func everyPageIsAsWritten(_ check: Check) throws {
    let run = try CommandRun(["explain", check.code.description])
    #expect(run.status == 0)
    try Golden.expect(run.output, in: Fixtures.folder.appending(path: "explain/\(check.code).txt"))
  }

  @Test func everyPageHasItsCheck() {
    let pages = Fixtures.files(in: "explain").map { file in
      file.pathComponents.suffix(2).joined(separator: "/")
    }
    #expect(pages.sorted() == Catalog.all.map { "\($0.code).txt" }.sorted())
  }

  @Test(arguments: Catalog.all) func everyPageHoldsTheExamplesAndTheFinding(_ check: Check) throws {
    let (source, all) = check.lint(example: check.bad)
    let report = TextReport(width: 96)
    let findings = all.filter { $0.diagnostic.code == check.code }.map { report.text(of: $0, in: source) }
    #expect(!findings.isEmpty)
    let page = try CommandRun(["explain", check.code.description]).output
    #expect(page.hasPrefix("\(check.code) (\(check.level.rawValue)): \(check.summary)\n"))
    for line in findings.flatMap({ $0.split(separator: "\n") }) { #expect(page.contains("    \(line)\n")) }
    let examples = [check.spec, check.bad, check.good].compactMap(\.self)
    for line in examples.flatMap({ $0.split(separator: "\n") }) {
      #expect(page.contains("    \(escapedForTerminal(line))\n"))
    }
    let codes = page.matches(of: #/(?m)^ {4}[a-z]+\[([A-Za-z/]+)\]:/#).map { String($0.1) }
    #expect(!codes.isEmpty && codes.allSatisfy { $0 == check.code.description })
    let prose = page.split(separator: "\n").filter { !$0.hasPrefix("    ") }
    #expect(prose.allSatisfy { DisplayWidth.of($0) <= 100 })
    #expect(!page.contains("\n\n\n"))
  }

  @Test(arguments: ["Streaming/ShadowedRule", "streaming/shadowedrule", "ShadowedRule", "shadowedrule"])
  func aNameAloneInAnyCaseIsEnough(_ name: String) throws {
    let run = try CommandRun(["explain", name])
    #expect(run.output.hasPrefix("Streaming/ShadowedRule (error): "))
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("Streaming/ShadowedRul", "did you mean `Streaming/ShadowedRule`?"),
    ("Nothing/Like", "`weir checks` lists them all"),
    ("", "`weir checks` lists them all"),
    ("/", "`weir checks` lists them all"),
  ])
  func anUnknownCheckIsAnsweredWithTheNearest(_ code: String, _ hint: String) throws {
    let run = try CommandRun(["explain", code])
    #expect(run.errors == "weir: there is no check `\(code)`: \(hint)\n")
    #expect(run.output.isEmpty)
    #expect(run.status == 2)
  }
}
