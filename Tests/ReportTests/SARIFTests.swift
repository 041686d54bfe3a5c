import Diagnostics
import Foundation
import Report
import Testing

/// What SARIF 2.1.0 asks of a log, and that each region is the very bytes of its span.
@Suite struct SARIFTests {
  /// The objects of the standard that are written: the properties each must have, and the others that are used.
  ///
  /// From the `required` and `properties` of the definitions in `sarif-schema-2.1.0.json`; none allows others.
  private static let definitions: [String: (required: Set<String>, optional: Set<String>)] = [
    "log": (["version", "runs"], ["$schema"]),
    "runs": (["tool"], ["invocations", "columnKind", "newlineSequences", "results"]),
    "tool": (["driver"], []),
    "driver": (["name"], ["version", "rules"]),
    "rules": (["id"], ["shortDescription", "fullDescription", "help", "defaultConfiguration"]),
    "shortDescription": (["text"], []),
    "fullDescription": (["text"], []),
    "help": (["text"], ["markdown"]),
    "defaultConfiguration": ([], ["level"]),
    "invocations": (["executionSuccessful"], ["toolExecutionNotifications"]),
    "toolExecutionNotifications": (["message"], ["level"]),
    "results": (
      ["message"],
      [
        "ruleId", "ruleIndex", "level", "locations", "relatedLocations", "partialFingerprints",
        "suppressions",
        "fixes",
      ]
    ),
    "message": (["text"], []),
    "locations": ([], ["physicalLocation", "logicalLocations", "message"]),
    "relatedLocations": (["id", "physicalLocation"], ["message"]),
    "physicalLocation": (["artifactLocation"], ["region"]),
    "artifactLocation": (["uri"], []),
    "logicalLocations": (["fullyQualifiedName"], []),
    "region": (["startLine"], ["startColumn", "endLine", "endColumn", "byteOffset", "byteLength"]),
    "deletedRegion": (["startLine"], ["startColumn", "endLine", "endColumn", "byteOffset", "byteLength"]),
    "suppressions": (["kind"], ["justification"]),
    "fixes": (["artifactChanges"], ["description", "properties"]),
    "description": (["text"], []),
    "artifactChanges": (["artifactLocation", "replacements"], []),
    "replacements": (["deletedRegion"], ["insertedContent"]),
    "insertedContent": ([], ["text"]),
  ]

  @Test(arguments: ReportCase.all) func everyObjectIsAsTheSchemaHasIt(_ reportCase: ReportCase) throws {
    let log = try reportCase.object(in: "sarif")
    #expect(log["version"] as? String == "2.1.0")
    expect(log, isA: "log")
  }

  private func expect(_ object: [String: Any], isA name: String) {
    guard let definition = SARIFTests.definitions[name] else {
      Issue.record("`\(name)` is written and not known here")
      return
    }
    let keys = Set(object.keys)
    #expect(keys.isSuperset(of: definition.required), "\(name)")
    #expect(keys.isSubset(of: definition.required.union(definition.optional)), "\(name)")
    for (key, value) in object where key != "properties" && key != "partialFingerprints" {
      if let member = value as? [String: Any] { expect(member, isA: key) }
      for element in value as? [[String: Any]] ?? [] { expect(element, isA: key) }
      #expect(!(key == "artifactChanges" || key == "replacements") || !((value as? [Any])?.isEmpty ?? true))
    }
  }

  @Test(arguments: ReportCase.all) func everyResultNamesItsRule(_ reportCase: ReportCase) throws {
    let run = try SARIFRun(reportCase)
    let rules = try run.rules.map { try #require($0["id"] as? String) }
    #expect(rules == Set(rules).sorted())
    let findings = reportCase.files.flatMap(\.findings)
    #expect(run.results.count == findings.count)
    for (result, finding) in zip(run.results, findings) {
      let code = finding.diagnostic.code.description
      #expect(result["ruleId"] as? String == code)
      #expect(rules[try #require(result["ruleIndex"] as? Int)] == code)
      let suppressions = try #require(result["suppressions"] as? [[String: Any]])
      #expect(suppressions.isEmpty == finding.isActive)
    }
  }

  @Test(arguments: ReportCase.all) func everyRegionIsItsSpan(_ reportCase: ReportCase) throws {
    var results = try SARIFRun(reportCase).results[...]
    for file in reportCase.files {
      let text = NumberedText(file.source)
      for finding in file.findings {
        let next = results.popFirst()
        let result = try #require(next)
        let labels = [finding.diagnostic.primary] + finding.diagnostic.secondary
        let locations = ["locations", "relatedLocations"].flatMap { result[$0] as? [[String: Any]] ?? [] }
        #expect(locations.count == labels.count)
        for (location, label) in zip(locations, labels) {
          let physical = try #require(location["physicalLocation"] as? [String: Any])
          let region = try #require(physical["region"] as? [String: Int])
          #expect(text.span(of: region) == label.span, "\(label)")
          #expect((region["byteOffset"] == nil) == (file.source.encoding != .utf8))
          if let offset = region["byteOffset"], let length = region["byteLength"] {
            #expect(SourceSpan(offset, offset + length) == label.span)
          }
        }
        try expectFixes(of: finding, in: result, text)
      }
    }
  }

  private func expectFixes(of finding: Finding, in result: [String: Any], _ text: NumberedText) throws {
    let edits = finding.diagnostic.fix?.edits ?? []
    let fixes = result["fixes"] as? [[String: Any]] ?? []
    #expect(fixes.isEmpty == edits.isEmpty)
    let changes = fixes.flatMap { $0["artifactChanges"] as? [[String: Any]] ?? [] }
    let replacements = changes.flatMap { $0["replacements"] as? [[String: Any]] ?? [] }
    #expect(replacements.count == edits.count)
    for (replacement, edit) in zip(replacements, edits) {
      #expect(text.span(of: try #require(replacement["deletedRegion"] as? [String: Int])) == edit.span)
      #expect((replacement["insertedContent"] as? [String: String])?["text"] == edit.replacement)
    }
  }

  @Test func aFindingKeepsItsFingerprintWhereLinesMove() throws {
    func fingerprints(_ text: String) throws -> [String] {
      let marked = MarkedSource(text)
      let findings = marked.spans.map {
        Finding(Diagnostic("YAML/DuplicateKey", .error, "m", at: Label($0)), at: "#/a")
      }
      return try SARIFRun(ReportCase("x", [LintedFile(marked.file, findings)])).fingerprints
    }
    let prints = try fingerprints("⟦a: 1⟧\n⟦a: 1⟧\n⟦b: 1⟧\n")
    #expect(Set(prints).count == 3)
    #expect(try fingerprints("# new\n\n  ⟦a: 1⟧\nx: y\n⟦a: 1⟧ # c\n⟦b: 1⟧\n") == prints)
    #expect(prints[0].hasSuffix(":1") && prints[1].hasSuffix(":2") && prints[2].hasSuffix(":1"))
    #expect(prints[0].dropLast(2) == prints[1].dropLast(2))
  }

  @Test(arguments: [
    ("config.yml", "config.yml"), ("./a/../b//c.yml", "b/c.yml"), ("/home/user/project/a.yml", "a.yml"),
    ("/home/user/projects/a.yml", "file:///home/user/projects/a.yml"),
    ("../a.yml", "file:///home/user/a.yml"), ("../project/a.yml", "a.yml"),
    ("/etc/x.yml", "file:///etc/x.yml"),
    ("<stdin>", "%3Cstdin%3E"), ("a b%é#?:.yml", "a%20b%25%C3%A9%23%3F%3A.yml"),
    ("javascript:0", "javascript%3A0"), ("//host/x", "file:///host/x"), ("a\n\u{1B}.yml", "a%0A%1B.yml"),
    ("../../../../x", "file:///x"),
  ])
  func aFileIsNamedByItsURI(_ name: String, _ uri: String) throws {
    let marked = MarkedSource("⟦a⟧", name: name)
    let finding = Finding(Diagnostic("YAML/Syntax", .error, "m", at: Label(marked.spans[0])))
    let run = try SARIFRun(ReportCase("x", [LintedFile(marked.file, [finding])]))
    let locations = run.results.first?["locations"] as? [[String: Any]]
    let physical = locations?.first?["physicalLocation"] as? [String: Any]
    #expect((physical?["artifactLocation"] as? [String: String])?["uri"] == uri)
  }

  @Test func whatTheRunFailedToDoIsInIt() throws {
    let report = SARIFReport(version: "1", folder: "/", failures: ["there is no file `\u{1B}`"])
    let log = try #require(
      JSONSerialization.jsonObject(with: Data(report.bytes(of: []))) as? [String: Any])
    let run = (log["runs"] as? [[String: Any]])?.first
    let invocation = (run?["invocations"] as? [[String: Any]])?.first
    #expect(invocation?["executionSuccessful"] as? Bool == false)
    let notification = (invocation?["toolExecutionNotifications"] as? [[String: Any]])?.first
    #expect((notification?["message"] as? [String: String])?["text"] == "there is no file `\\u{1b}`")
  }
}
