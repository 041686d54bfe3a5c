import ArgumentParser
import Diagnostics
import Report
import SystemPackage

/// Which reports to write, and where.
struct OutputOption: ParsableArguments {
  @Option(
    name: [.customLong("output"), .customLong("format")],
    help: ArgumentHelp(
      "A report to write, repeatable: \(ReportFormat.all.map(\.name).joined(separator: ", ")).",
      discussion: """
        With a PATH the report is written to that file. Without one it is printed; text is printed where \
        every report has a path, and github as well where GITHUB_ACTIONS is true.
        """,
      valueName: "format[:path]"),
    completion: .list(ReportFormat.all.map(\.name)))
  var requests: [String] = []

  /// The reports to write, those without a path first.
  ///
  /// - Throws: `Failure` where a format has no name, or two reports would stand in one another's way.
  func reports(on console: Console) throws(Failure) -> [RequestedReport] {
    var reports: [RequestedReport] = []
    for request in requests { reports.append(try RequestedReport(request)) }
    if reports.allSatisfy({ $0.path != nil }), let text = ReportFormat.all.first {
      reports.append(RequestedReport(format: text, path: nil))
    }
    var printed = reports.filter { $0.path == nil }
    if printed.count > 1, let document = printed.first(where: \.format.isDocument)?.format.name {
      throw Failure(
        "a \(document) report can't be printed together with another one: "
          + "give it a path, as in `--output \(document):FILE`")
    }
    if console.environment("GITHUB_ACTIONS") == "true", printed.contains(where: { !$0.format.isDocument }),
      !reports.contains(where: { $0.format.name == ReportFormat.github.name })
    {
      printed.append(RequestedReport(format: .github, path: nil))
    }
    let written = reports.filter { $0.path != nil }
    var places: Set<FileIdentity> = []
    for report in written {
      guard let path = report.path, !places.insert(FileIdentity(console.resolve(path))).inserted else {
        continue
      }
      throw Failure("two reports can't both be written to `\(path)`: give each a path of its own")
    }
    return printed + written
  }

  /// Keeps reports from being written over a file that the run reads or writes besides.
  ///
  /// - Parameter others: the paths of such files, as the command line names them or as they were found.
  func protect(
    _ others: [String?], from reports: [RequestedReport], on console: Console
  ) throws(Failure) {
    let taken = Set(others.compactMap(\.self).map { FileIdentity(console.resolve($0)) })
    for path in reports.compactMap(\.path) where taken.contains(FileIdentity(console.resolve(path))) {
      throw Failure(
        "`\(path)` is read or written by this run as something else: give the report a path of its own")
    }
  }

  /// Keeps reports from being written over what was checked.
  func protect(
    _ files: [LintedFile], from reports: [RequestedReport], on console: Console
  ) throws(Failure) {
    let read = Set(files.map { FileIdentity(console.resolve($0.source.name)) })
    for path in reports.compactMap(\.path) where read.contains(FileIdentity(console.resolve(path))) {
      throw Failure("`\(path)` is a config that was checked: a report can't be written over it")
    }
  }
}
