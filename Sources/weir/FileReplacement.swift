import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Puts new contents in a file's place, all at once: whoever reads the file sees the old ones or the new ones.
///
/// The new contents are written to a file beside it, which is then renamed. A symbolic link stays one, and the file it
/// leads to is replaced; mode and, where that is allowed, owner stay. Other hard links keep the old contents.
struct FileReplacement {
  private let name: String
  private let path: FilePath

  /// Chooses a file.
  ///
  /// - Parameters:
  ///   - name: the name to print.
  ///   - path: where it is.
  init(of name: String, at path: FilePath) {
    self.name = name
    self.path = path
  }

  /// Replaces the contents.
  ///
  /// - Parameters:
  ///   - old: what the file held when it was read; where it holds something else by now, it stays.
  ///   - new: what it is to hold.
  /// - Throws: `Failure` where the file stays as it is.
  func replace(_ old: [UInt8], with new: [UInt8]) throws(Failure) {
    guard let resolved = realpath(path.string, nil) else { throw failure(Errno(rawValue: errno)) }
    defer { free(resolved) }
    let target = FilePath(platformString: resolved)
    do {
      let status = try target.stat()
      guard status.type == .regular else {
        throw Failure("`\(name)` is no regular file, so it can't be fixed in its place")
      }
      let isWritable = !status.permissions.isDisjoint(with: [.ownerWrite, .groupWrite, .otherWrite])
      guard isWritable, access(target.string, W_OK) == 0 else {
        throw Failure("`\(name)` is read-only, so nothing in it was fixed")
      }
      try replace(target, status, old, new)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw failure(error)
    }
  }

  private func replace(_ target: FilePath, _ status: Stat, _ old: [UInt8], _ new: [UInt8]) throws {
    let folder = target.removingLastComponent()
    let suffix = String(UInt64.random(in: .min ... .max), radix: 36)
    let temporary = folder.appending(".\(target.lastComponent?.string ?? "config").\(suffix)")
    let descriptor = try FileDescriptor.open(
      temporary, .writeOnly, options: [.create, .exclusiveCreate, .noFollow], permissions: .ownerReadWrite)
    var isRenamed = false
    defer { if !isRenamed { unlink(temporary.string) } }
    try descriptor.closeAfter {
      try descriptor.writeAll(new)
      // Not everyone may give files away; the mode goes last, as a new owner takes bits of it.
      _ = fchown(descriptor.rawValue, status.userID.rawValue, status.groupID.rawValue)
      try check(fchmod(descriptor.rawValue, status.permissions.rawValue))
      try check(fsync(descriptor.rawValue))
    }
    guard try holds(old, target) else {
      throw Failure("`\(name)` changed while it was being fixed and was left as it is: run weir again")
    }
    try check(rename(temporary.string, target.string))
    isRenamed = true
    // The name is safe once its folder is; a file system that can't do that has done what it can.
    if let descriptor = try? FileDescriptor.open(folder, .readOnly) {
      _ = fsync(descriptor.rawValue)
      try? descriptor.close()
    }
  }

  /// Whether a file holds just these bytes.
  private func holds(_ bytes: [UInt8], _ path: FilePath) throws -> Bool {
    let descriptor = try FileDescriptor.open(path, .readOnly)
    return try descriptor.closeAfter {
      var found: [UInt8] = []
      while found.count <= bytes.count {
        let chunk = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
          count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        if chunk.isEmpty { break }
        found += chunk
      }
      return found == bytes
    }
  }

  private func check(_ result: Int32) throws {
    if result != 0 { throw Errno(rawValue: errno) }
  }

  private func failure(_ error: any Error) -> Failure {
    let words = (error as? Errno)?.description ?? "\(error)"
    return Failure("can't write `\(name)`: \(words.prefix(1).lowercased() + words.dropFirst())")
  }
}
