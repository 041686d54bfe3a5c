package import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Lists folders.
///
/// swift-system has no call for it, and Foundation is far more than is needed.
package enum FolderListing {
  /// The names in a folder, in no order.
  ///
  /// - Parameters:
  ///   - folder: the folder, as errors name it.
  ///   - origin: the folder that a relative one begins from; empty for the process's own.
  package static func names(
    in folder: FilePath, from origin: FilePath
  ) throws(RecordingError) -> [FilePath.Component] {
    guard let stream = origin.pushing(folder).withPlatformString({ opendir($0) }) else {
      throw RecordingError(folder, Errno(rawValue: errno))
    }
    defer { closedir(stream) }
    var names: [FilePath.Component] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      // The name's array may be longer than the entry: it must be read in place, not copied out as a tuple.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      if let component = FilePath.Component(platformString: name), component.kind == .regular {
        names.append(component)
      }
    }
    guard errno == 0 else { throw RecordingError(folder, Errno(rawValue: errno)) }
    return names
  }
}
