import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A file that is replaced as a whole: whoever reads it sees the old bytes or the new ones.
struct AtomicFile {
  private let path: FilePath

  /// Takes the path of a file that may not be there yet; a link stays, and what it leads to is replaced.
  init(_ path: FilePath) {
    let target = path.withPlatformString { realpath($0, nil) }
    defer { free(target) }
    self.path = target.map { FilePath(platformString: $0) } ?? path
  }

  /// Writes the bytes beside the file and moves them to its place.
  func write(_ bytes: [UInt8]) throws {
    let new = path.removingLastComponent().appending(".weir-\(getpid()).new")
    let permissions = (try? path.stat())?.permissions ?? FilePermissions(rawValue: 0o666)
    let descriptor = try FileDescriptor.open(
      new, .writeOnly, options: [.create, .exclusiveCreate], permissions: permissions)
    do {
      _ = try descriptor.closeAfter { try descriptor.writeAll(bytes) }
      try move(new)
    } catch {
      _ = new.withPlatformString { unlink($0) }
      throw error
    }
  }

  private func move(_ new: FilePath) throws {
    let status = new.withPlatformString { from in path.withPlatformString { rename(from, $0) } }
    if status != 0 { throw Errno(rawValue: errno) }
  }
}
