import Diagnostics
import Report
import SystemPackage

/// A report that was asked for.
struct RequestedReport {
  let format: ReportFormat
  /// The file to write it to, as the user gave it; nil where it is printed.
  let path: String?

  init(format: ReportFormat, path: String?) {
    self.format = format
    self.path = path
  }

  /// Reads `FORMAT` or `FORMAT:PATH`.
  init(_ request: String) throws(Failure) {
    let parts = request.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    guard let format = ReportFormat.named(name) else {
      let names = ReportFormat.all.map(\.name)
      let suggestion = nearest(to: name, in: names).map { ": did you mean `\($0)`?" } ?? ":"
      throw Failure("there is no format \(quoted(name))\(suggestion) expected \(quotedList(names))")
    }
    self.format = format
    path = parts.count > 1 ? String(parts[1]) : nil
    if path == "" {
      throw Failure("`\(request)` names no file: expected a path after the colon, or no colon to print it")
    }
  }

  /// Writes the report to its file, which is made or emptied first, or prints it.
  func write(_ files: [LintedFile], _ settings: ReportSettings, on console: Console) throws(Failure) {
    guard let path else { return console.output.print(format.bytes(of: files, settings)) }
    var settings = settings
    settings.palette = .plain
    settings.width = 100
    let bytes = format.bytes(of: files, settings)
    do {
      let descriptor = try FileDescriptor.open(
        console.resolve(path), .writeOnly, options: [.create, .truncate],
        permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
      try descriptor.closeAfter { _ = try descriptor.writeAll(bytes) }
    } catch {
      throw Failure("can't write the \(format.name) report to `\(path)`: \(words(for: error, path, console))")
    }
  }

  private func words(for error: any Error, _ path: String, _ console: Console) -> String {
    switch error as? Errno {
    case .noSuchFileOrDirectory:
      "there is no folder `\(FilePath(path).removingLastComponent())`"
    case .isDirectory: "it is a folder"
    case let code: ConfigReader.lowercased(code?.description ?? "\(error)")
    }
  }
}
