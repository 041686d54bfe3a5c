/// Why a finding is known and not reported.
public struct Suppression: Hashable, Sendable {
  /// Who says so.
  public enum Source: String, Sendable {
    /// A comment `# weir: ignore[...]` in the file.
    case comment
    /// `diagnostics.ignored` of the config.
    case config
    /// An entry of a baseline.
    case baseline
  }

  public let source: Source
  /// The reason given, in the user's own words; nil where none is.
  public let reason: String?

  public init(_ source: Source, reason: String? = nil) {
    self.source = source
    self.reason = reason
  }
}
