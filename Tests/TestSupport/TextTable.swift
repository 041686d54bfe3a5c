import Foundation

/// A fixture of one case a line, its columns parted by tabs; a column in quotes is a JSON string, a dash is nothing.
public enum TextTable {
  /// The rows of a file named relative to `Fixtures`.
  public static func rows(_ path: String) throws -> [[String?]] {
    try String(decoding: Fixtures.bytes(named: path), as: UTF8.self).split(separator: "\n").map { line in
      try line.split(separator: "\t", omittingEmptySubsequences: false).map { column in
        if column == "-" { return nil }
        guard column.hasPrefix("\"") else { return String(column) }
        return try JSONDecoder().decode(String.self, from: Data(column.utf8))
      }
    }
  }
}
