public import Diagnostics

/// How many findings of each level there are in how many files.
public struct LintSummary: Hashable, Sendable {
  /// The number of files checked, those without findings included.
  public let files: Int

  /// The number of findings that somebody has said to ignore.
  public let ignored: Int

  private let counts: [Level: Int]

  public init(of files: [LintedFile]) {
    self.files = files.count
    let findings = files.flatMap(\.findings)
    let active = findings.filter(\.isActive)
    counts = active.reduce(into: [:]) { $0[$1.diagnostic.level, default: 0] += 1 }
    ignored = findings.count - active.count
  }

  /// The number of findings of a level.
  public subscript(_ level: Level) -> Int { counts[level] ?? 0 }

  /// One line, `1 error, 0 warnings in 1 file`; fatal findings, notes and ignored ones only where there are some.
  public var text: String {
    var parts = [counted(self[.error], "error"), counted(self[.warning], "warning")]
    if self[.fatal] > 0 { parts.insert("\(self[.fatal]) fatal", at: 0) }
    if self[.note] > 0 { parts.append(counted(self[.note], "note")) }
    if ignored > 0 { parts.append("\(ignored) ignored") }
    return "\(parts.joined(separator: ", ")) in \(counted(files, "file"))"
  }
}
