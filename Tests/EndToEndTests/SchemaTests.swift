import Foundation
import RuleTable
import TestSupport
import Testing

/// The JSON Schema for editors.
@Suite struct SchemaTests {
  @Test func isAsWritten() throws {
    let run = try CommandRun(["schema"])
    #expect(run.status == 0)
    try Golden.expect(run.output, in: Fixtures.folder.appending(path: "schema/config.schema.json"))
  }

  @Test func namesWhatTheDecoderReads() throws {
    let rule = try #require(try definitions()["rule"])
    let keys = try #require(rule["properties"] as? [String: [String: Any]])
    #expect(Set(keys.keys) == Set(RuleKey.allCases.map(\.rawValue)))
    #expect(keys["handle"]?["enum"] as? [String] == Handler.allCases.map(\.rawValue))
    #expect(keys["kind"]?["enum"] as? [String] == Kind.allCases.map(\.rawValue))
    #expect(keys.values.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
  }

  @Test func everyReferenceHasItsDefinition() throws {
    let schema = try CommandRun(["schema"]).output
    let references = Set(schema.matches(of: /"\$ref": "#\/\$defs\/([A-Za-z]+)"/).map { String($0.1) })
    #expect(try references == Set(definitions().keys))
  }

  /// With PYTHON in the environment that interpreter is used, else python3.
  @Test(.enabled(if: Python.hasJSONSchema, "the schema is not tried: no python3 with jsonschema and PyYAML"))
  func acceptsWhatIsGoodAndRejectsWhatItCan() throws {
    let folder = try TemporaryFolder()
    try folder.write("schema.json", CommandRun(["schema"]).output)
    try folder.write("checks.json", CommandRun(["checks", "--format", "json"]).output)
    let written = Fixtures.files(in: "cases", ending: ["yml"]) + Corpus.files(in: "configs")
    let configs = try written.filter { try CommandRun(["lint", $0.path]).status == 0 }
    #expect(!configs.isEmpty)
    let script = Fixtures.root.appending(path: "Tests/Live/schema.py")
    let run = try Python.run(
      [script.path, "schema.json", "checks.json"] + configs.map(\.path), in: folder.url)
    #expect(run.status == 0, "\(run.output)")
  }

  private func definitions() throws -> [String: [String: Any]] {
    let schema = try JSONSerialization.jsonObject(with: Data(CommandRun(["schema"]).output.utf8))
    let members = try #require(schema as? [String: Any])
    #expect(members["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    return try #require(members["$defs"] as? [String: [String: Any]])
  }
}

/// The Python of this machine, or the one that PYTHON names.
private enum Python {
  static let hasJSONSchema =
    (try? run(["-c", "import jsonschema, yaml"], in: FileManager.default.temporaryDirectory))?.status == 0

  static func run(_ arguments: [String], in folder: URL) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["PYTHON"] ?? "python3", "-B"] + arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }
}
