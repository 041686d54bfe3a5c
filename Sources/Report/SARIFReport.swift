import Checks
import Diagnostics

/// Findings for code scanning: one SARIF 2.1.0 log with one run.
///
/// Section numbers in these files are those of the OASIS standard.
public struct SARIFReport: Sendable {
  private let version: String
  private let folder: String
  private let failures: [String]

  /// Chooses what stands beside the findings.
  ///
  /// - Parameters:
  ///   - version: the version of the program.
  ///   - folder: the current folder as an absolute path; files under it are named relative to it.
  ///   - failures: what the run failed to do, a sentence each.
  public init(version: String, folder: String, failures: [String] = []) {
    self.version = version
    self.folder = folder
    self.failures = failures
  }

  /// The document, with a line end.
  public func bytes(of files: [LintedFile]) -> [UInt8] {
    let codes = Set(files.flatMap(\.findings).map(\.diagnostic.code)).sorted()
    var json = JSONWriter()
    json.object { json in
      json.member(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      json.member("version", "2.1.0")
      json.members("runs", of: [codes]) { codes, json in writeRun(files, codes, to: &json) }
    }
    json.endDocument()
    return json.bytes
  }

  private func writeRun(_ files: [LintedFile], _ codes: [Code], to json: inout JSONWriter) {
    json.member("tool") { json in
      json.member("driver") { json in
        json.member("name", "weir")
        json.member("version", version)
        json.members("rules", of: codes, areOnLines: true) { write(rule: $0, to: &$1) }
      }
    }
    json.members("invocations", of: [failures]) { failures, json in
      json.member("executionSuccessful", failures.isEmpty)
      json.members("toolExecutionNotifications", of: failures) { failure, json in
        json.member("level", "error")
        json.member("message") { $0.member("text", plain(failure)) }
      }
    }
    json.member("columnKind", "utf16CodeUnits")
    json.key("newlineSequences")
    json.array { json in for end in ["\r\n", "\n", "\r"] { json.string(end) } }
    let indices = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    json.key("results")
    json.array { json in
      for file in files { SARIFResults(file: file, folder: folder, ruleIndices: indices).write(to: &json) }
    }
  }

  /// A check as a `reportingDescriptor` (3.49).
  private func write(rule code: Code, to json: inout JSONWriter) {
    json.member("id", code.description)
    guard let check = Catalog.check(named: code) else { return }
    json.member("shortDescription") { $0.member("text", check.summary) }
    json.member("fullDescription") { $0.member("text", check.why) }
    json.member("help") { json in
      json.member("text", "\(check.why)\n\nbad:\n\(check.bad)\ngood:\n\(check.good)")
      json.member("markdown", "\(check.why)\n\n\(fenced("bad", check.bad))\n\n\(fenced("good", check.good))")
    }
    json.member("defaultConfiguration") { $0.member("level", check.level.sarif) }
  }

  private func fenced(_ title: String, _ config: String) -> String {
    "**\(title)**\n\n```yaml\n\(config)\(config.hasSuffix("\n") ? "" : "\n")```"
  }
}

extension Level {
  /// The level as SARIF names it (3.27.10), which knows none above error.
  var sarif: String {
    switch self {
    case .fatal, .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}

/// A text as a plain message (3.11.3), in which `[...](...)` would be a link.
func plain(_ text: String) -> String {
  withoutLinks(escapedForTerminal(text))
}
