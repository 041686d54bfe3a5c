import OpenAPI
import SystemPackage
import Transcripts

/// Looks for OpenAPI documents beside a config.
struct SpecFinder {
  static let endings = ["yml", "yaml", "json"]

  /// How much of a folder is looked at: the first files in order of name, and the beginning of each.
  private static let most = (files: 100, bytes: 1 << 16)

  /// Where a relative path begins.
  let folder: FilePath

  /// The files in the folder of a config, other than itself, that seem to be OpenAPI documents, in order of name.
  ///
  /// - Parameter config: the path of the config.
  /// - Returns: paths that begin as the config's does.
  func specs(beside config: FilePath) -> [FilePath] {
    let place = config.removingLastComponent()
    let names = try? FolderListing.names(in: place.isEmpty ? "." : place, from: folder)
    let candidates = (names ?? []).filter { name in
      SpecFinder.endings.contains(name.extension ?? "") && name != config.lastComponent
    }
    return candidates.map(\.string).sorted().prefix(SpecFinder.most.files).map { place.appending($0) }
      .filter(isSpec)
  }

  private func isSpec(_ path: FilePath) -> Bool {
    let path = folder.pushing(path)
    // Opening a pipe would wait for whoever writes to it.
    guard let status = try? path.stat(), status.type == .regular, status.size <= SpecLimits.standard.bytes,
      let descriptor = try? FileDescriptor.open(path, .readOnly)
    else { return false }
    defer { try? descriptor.close() }
    let head = try? [UInt8](unsafeUninitializedCapacity: SpecFinder.most.bytes) { buffer, count in
      count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
    return head.map(Specification.isLikely) ?? false
  }
}
