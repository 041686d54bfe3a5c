import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A file that is replaced as a whole: whoever reads it sees the old bytes or the new ones.
///
/// Mode and, where that is allowed, owner stay. Other hard links keep the old bytes.
struct AtomicFile {
  /// Where it lies, links followed.
  let path: FilePath

  /// Takes the path of a file that may not be there yet; a link to one that is there stays, and what
  /// it leads to is replaced.
  init(_ path: FilePath) {
    let target = path.withPlatformString { realpath($0, nil) }
    defer { free(target) }
    self.path = target.map { FilePath(platformString: $0) } ?? path
  }

  /// Writes the bytes beside the file and moves them to its place.
  ///
  /// - Parameters:
  ///   - bytes: the new bytes.
  ///   - check: called last of all; where it throws, the file stays as it is.
  func write(_ bytes: [UInt8], ifStillWanted check: () throws -> Void = {}) throws {
    let folder = path.removingLastComponent()
    let new = folder.appending(".weir-\(getpid())-\(UInt32.random(in: 0 ... .max)).new")
    let status = try? path.stat()
    let descriptor = try FileDescriptor.open(
      new, .writeOnly, options: [.create, .exclusiveCreate, .noFollow],
      permissions: status == nil ? FilePermissions(rawValue: 0o666) : .ownerReadWrite)
    do {
      try descriptor.closeAfter {
        try descriptor.writeAll(bytes)
        if let status {
          // Not everyone may give files away. The mode goes last, as a new owner takes bits of it.
          _ = fchown(descriptor.rawValue, status.userID.rawValue, status.groupID.rawValue)
          try succeed(fchmod(descriptor.rawValue, status.permissions.rawValue))
        }
        try succeed(fsync(descriptor.rawValue))
      }
      try check()
      try succeed(new.withPlatformString { from in path.withPlatformString { rename(from, $0) } })
    } catch {
      _ = new.withPlatformString { unlink($0) }
      throw error
    }
    // The name is safe once its folder is; a file system that can't do that has done what it can.
    guard let descriptor = try? FileDescriptor.open(folder, .readOnly) else { return }
    _ = fsync(descriptor.rawValue)
    try? descriptor.close()
  }

  private func succeed(_ result: Int32) throws {
    if result != 0 { throw Errno(rawValue: errno) }
  }
}
