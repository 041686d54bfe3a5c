import SystemPackage

/// What tells whether two paths lead to one file: the file itself where it is there, else its path.
enum FileIdentity: Hashable {
  case file(DeviceID, Inode)
  case path(FilePath)

  /// Finds out which file a path leads to, links followed.
  init(_ path: FilePath) {
    if let status = try? path.stat() {
      self = .file(status.deviceID, status.inode)
    } else {
      self = .path(path.lexicallyNormalized())
    }
  }
}
