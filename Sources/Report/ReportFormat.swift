/// A way to report findings, as `lint --output` names it.
public struct ReportFormat: Sendable {
  /// The name on the command line.
  public let name: String
  /// Whether a report is one document of JSON or XML, beside which nothing else may stand.
  public let isDocument: Bool

  private let render: @Sendable ([LintedFile], ReportSettings) -> [UInt8]

  /// The report on some files, with a line end.
  public func bytes(of files: [LintedFile], _ settings: ReportSettings) -> [UInt8] {
    render(files, settings)
  }

  /// Every format, in the order in which they are listed to people.
  public static let all = [
    ReportFormat(name: "text", isDocument: false) { files, settings in
      Array(TextReport(palette: settings.palette, width: settings.width).text(of: files).utf8)
    },
    ReportFormat(name: "concise", isDocument: false) { files, _ in
      Array(ConciseReport().text(of: files).utf8)
    },
    ReportFormat(name: "json", isDocument: true) { files, _ in JSONReport().bytes(of: files) },
    ReportFormat(name: "sarif", isDocument: true) { files, settings in
      SARIFReport(version: settings.version, folder: settings.folder, failures: settings.failures)
        .bytes(of: files)
    },
    github,
    ReportFormat(name: "junit", isDocument: true) { files, settings in
      Array(JUnitReport(failingFrom: settings.failingLevel).text(of: files).utf8)
    },
    ReportFormat(name: "rdjson", isDocument: true) { files, _ in RDJSONReport().bytes(of: files) },
  ]

  /// The workflow commands of GitHub's runner, which is the format that may be chosen by itself.
  public static let github = ReportFormat(name: "github", isDocument: false) { files, _ in
    Array(GitHubReport().text(of: files).utf8)
  }

  /// The format with a name, or nil.
  public static func named(_ name: some StringProtocol) -> ReportFormat? {
    all.first { $0.name == name }
  }
}
