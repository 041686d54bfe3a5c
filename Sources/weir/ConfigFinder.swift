import SystemPackage

/// Looks for the config that a person means who names none.
struct ConfigFinder {
  /// The places where configs are kept, the most telling name first; each is tried with both endings.
  static let names = [
    "stainless", ".stainless/stainless", "openapi.stainless", "client-sdks/stainless/config", "config",
  ].flatMap { ["\($0).yml", "\($0).yaml"] }

  let folder: FilePath

  /// The first config from the folder up to the root of its repository, as a path relative to the folder.
  ///
  /// Outside of a repository only the folder itself is looked at: what lies above it is somebody else's.
  func find() -> FilePath? {
    var folder = folder
    var relative = FilePath()
    for _ in 0..<(isInRepository ? folder.components.count + 1 : 1) {
      for name in ConfigFinder.names where isFile(folder.pushing(FilePath(name))) {
        return relative.pushing(FilePath(name))
      }
      if exists(folder.appending(".git")) { break }
      folder.removeLastComponent()
      relative.append("..")
    }
    return nil
  }

  private var isInRepository: Bool {
    var folder = folder
    repeat {
      if exists(folder.appending(".git")) { return true }
    } while folder.removeLastComponent()
    return false
  }

  private func exists(_ path: FilePath) -> Bool {
    (try? path.stat()) != nil
  }

  private func isFile(_ path: FilePath) -> Bool {
    (try? path.stat())?.type == .regular
  }
}
