public import Foundation

/// Finds the project's data files from wherever the tests run.
public enum Fixtures {
  /// The root folder of the checkout.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the files that a person can read.
  public static let folder = root.appending(path: "Fixtures")

  /// The regular files in a folder of `Fixtures`, all below it too, sorted by path.
  ///
  /// - Parameters:
  ///   - path: the folder, relative to `Fixtures`.
  ///   - endings: the name endings wanted; empty for all.
  public static func files(in path: String, ending endings: [String] = []) -> [URL] {
    let folder = folder.appending(path: path)
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { folder.appending(path: $0) }.filter { file in
      !file.hasDirectoryPath && !isFolder(file) && (endings.isEmpty || endings.contains(file.pathExtension))
    }
  }

  /// The bytes of a file.
  public static func bytes(_ file: URL) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: file))
  }

  /// The bytes of a file named relative to `Fixtures`.
  public static func bytes(named path: String) throws -> [UInt8] {
    try bytes(folder.appending(path: path))
  }

  private static func isFolder(_ file: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
