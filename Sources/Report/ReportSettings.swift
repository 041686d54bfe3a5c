public import Diagnostics

/// What reports need to know besides the findings.
public struct ReportSettings: Sendable {
  /// How to colour what people read.
  public var palette = Palette.plain
  /// The columns of the terminal.
  public var width = 100
  /// The version of the program, such as `0.1.0`.
  public var version: String
  /// The current folder as an absolute path, to which the names of files are relative.
  public var folder: String
  /// The level from which findings make the run fail; nil where none does.
  public var failingLevel: Level?
  /// What the run failed to do, such as to read a file: a sentence each, not yet escaped.
  public var failures: [String] = []

  public init(version: String, folder: String, failingLevel: Level?) {
    self.version = version
    self.folder = folder
    self.failingLevel = failingLevel
  }
}
