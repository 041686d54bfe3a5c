import Diagnostics
import YAMLTree

/// The sections at the top of a config.
public enum Section {
  /// Every section that is known, as seen in configs in use.
  public static let known = [
    "organization", "targets", "resources", "settings", "environments", "readme", "client_settings",
    "openapi",
    "security", "edition", "query_settings", "pagination", "security_schemes", "diagnostics", "streaming",
    "codeflow", "custom_casings", "unspecified_endpoints", "errors",
  ]

  /// A key that is near a known section.
  struct Misspelt: Sendable {
    let key: Node
    /// The known section.
    let meant: String
    /// The key of that section where the config has it, too.
    let other: Node?
  }

  /// More unknown keys are not looked at: a file that has them is no config with a slip of the pen.
  private static let most = 100

  /// Finds the unknown keys that are near a known one.
  static func misspelt(in root: Mapping?) -> [Misspelt] {
    let unknown = (root?.entries ?? []).filter { $0.name.map { !known.contains($0) } ?? false }
    return unknown.prefix(most).compactMap { entry in
      entry.name.flatMap { nearest(to: $0, in: known) }.map { meant in
        Misspelt(key: entry.key, meant: meant, other: root?[meant]?.key)
      }
    }
  }
}
