import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Puts new contents in the place of those that were read, where the file still holds them.
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
  ///   - old: what the file held when it was read.
  ///   - new: what it is to hold.
  /// - Throws: `Failure` where the file stays as it is.
  func replace(_ old: [UInt8], with new: [UInt8]) throws(Failure) {
    let file = AtomicFile(path)
    do {
      let status = try file.path.stat()
      guard status.type == .regular else {
        throw Failure("`\(name)` is no regular file, so it can't be fixed in its place")
      }
      // To root every file is writable; that nobody may write it is meant all the same.
      let isWritable = !status.permissions.isDisjoint(with: [.ownerWrite, .groupWrite, .otherWrite])
      guard isWritable, file.path.withPlatformString({ access($0, W_OK) }) == 0 else {
        throw Failure("`\(name)` is read-only, so nothing in it was fixed")
      }
      try file.write(new) {
        guard try holds(old, file.path) else {
          throw Failure("`\(name)` changed while it was being fixed and was left as it is: run weir again")
        }
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("can't write `\(name)`: \(ConfigReader.words(for: error))")
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
}
