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
    let linted = try lint(check)
    // The findings of other checks, and the summary, are left out.
    let findings = linted.split(separator: "\n\n").filter { $0.contains("[\(check.code)]: ") }
    #expect(!findings.isEmpty)
    let page = try CommandRun(["explain", check.code.description]).output
    #expect(page.hasPrefix("\(check.code) (\(check.level.rawValue)): \(check.summary)\n"))
    let found = findings.flatMap { $0.split(separator: "\n") }
      .filter { !$0.contains(/^\d+ .* in \d files?$/) }
    for line in found { #expect(page.contains("    \(line)\n")) }
    for line in [check.bad, check.good].flatMap({ $0.split(separator: "\n") }) {
      #expect(page.contains("    \(escapedForTerminal(line))\n"))
    }
    let codes = page.matches(of: #/(?m)^ {4}[a-z]+\[([A-Za-z/]+)\]:/#).map { String($0.1) }
    #expect(!codes.isEmpty && codes.allSatisfy { $0 == check.code.description })
    let prose = page.split(separator: "\n").filter { !$0.hasPrefix("    ") }
    #expect(prose.allSatisfy { DisplayWidth.of($0) <= 100 })
    #expect(!page.contains("\n\n\n"))
  }

  /// What linting prints of the bad example, in the columns that a page leaves.
  private func lint(_ check: Check) throws -> String {
    let folder = try TemporaryFolder(config: check.bad)
    var arguments = ["lint", "config.yml"]
    if let spec = check.spec {
      try folder.write("openapi.yml", spec)
      arguments += ["--openapi", "openapi.yml"]
    }
    if case .baseline = check.finder {
      try folder.write("baseline.json", check.bad)
      try folder.write("stainless.yml", "organization:\n  name: acme\n")
      arguments = ["lint", "stainless.yml", "--baseline", "baseline.json"]
    }
    return try CommandRun(arguments, in: folder.url, width: 96).output
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
