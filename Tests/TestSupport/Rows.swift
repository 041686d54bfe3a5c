import Foundation

/// Reads tables whose cells are bytes in base64.
public enum Rows {
  /// The rows of a file named relative to `Fixtures`, without comments and blank lines; cells parted by tabs.
  public static func read(_ path: String) throws -> [[String]] {
    String(decoding: try Fixtures.bytes(named: path), as: UTF8.self)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The bytes of a cell; nil where it is no base64.
  public static func bytes(_ cell: String) -> [UInt8]? {
    Data(base64Encoded: cell).map { [UInt8]($0) }
  }
}
