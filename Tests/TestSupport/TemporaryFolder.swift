public import Foundation

/// A folder of one test's own that goes away with it.
public final class TemporaryFolder: Sendable {
  /// Where it is, with every link resolved.
  public let url: URL

  public init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    url = folder.appending(path: "weir-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file, and the folders that lead to it.
  public func write(_ path: String, _ bytes: some Sequence<UInt8>) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a file of text, and the folders that lead to it.
  public func write(_ path: String, _ text: String) throws {
    try write(path, text.utf8)
  }
}
