import SystemPackage
import Transcripts

/// A path with wildcards that the shell left alone: `*`, `?` and `[...]` within a name, and `**` for any folders.
///
/// As in a shell, names that begin with a dot are matched only by a pattern that begins with one, and `**` goes
/// into no symbolic links, which is why a loop of links ends.
struct GlobPattern {
  private enum Step {
    case name(FilePath.Component)
    case pattern(GlobName)
    case anyFolders
  }

  private let root: FilePath
  private let steps: [Step]

  /// Reads a pattern; nil where the text has no wildcard.
  init?(_ text: String) {
    var steps: [Step] = []
    var hasWildcard = false
    for part in text.split(separator: "/") {
      if part == "**" {
        // Two of them match what one does.
        if case .anyFolders = steps.last {} else { steps.append(.anyFolders) }
        hasWildcard = true
      } else if let name = GlobName(part) {
        steps.append(.pattern(name))
        hasWildcard = true
      } else if let name = FilePath.Component(String(part)) {
        steps.append(.name(name))
      }
    }
    guard hasWildcard else { return nil }
    if case .anyFolders = steps.last, let any = GlobName("*") { steps.append(.pattern(any)) }
    root = text.hasPrefix("/") ? "/" : ""
    self.steps = steps
  }

  /// The regular files that match, sorted by the bytes of their paths, each once.
  ///
  /// - Parameter folder: where a relative pattern begins.
  /// - Throws: `RecordingError` where a folder on the way can't be listed.
  func files(from folder: FilePath) throws(RecordingError) -> [String] {
    var paths = [root]
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1
      var next: [FilePath] = []
      for path in paths {
        switch step {
        case .name(let name): next.append(path.appending(name))
        case .anyFolders: next += try foldersBelow(path, from: folder)
        case .pattern(let pattern):
          next += try list(path, from: folder).filter { pattern.matches($0.string) }.map(path.appending)
        }
      }
      let wanted: FileType = isLast ? .regular : .directory
      var seen: Set<FilePath> = []
      paths = next.filter { (try? folder.pushing($0).stat())?.type == wanted && seen.insert($0).inserted }
    }
    return paths.map(\.string).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A folder and all below it that have no dot in front.
  private func foldersBelow(
    _ path: FilePath, from folder: FilePath
  ) throws(RecordingError) -> [FilePath] {
    var found = [path]
    var index = 0
    while index < found.count {
      for name in try list(found[index], from: folder) where !name.string.utf8.starts(with: ".".utf8) {
        let below = found[index].appending(name)
        if (try? folder.pushing(below).stat(followTargetSymlink: false))?.type == .directory {
          found.append(below)
        }
      }
      index += 1
    }
    return found
  }

  private func list(
    _ path: FilePath, from folder: FilePath
  ) throws(RecordingError) -> [FilePath.Component] {
    try FolderListing.names(in: path.isEmpty ? "." : path, from: folder)
  }
}
