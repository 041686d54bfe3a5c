public import SystemPackage

/// A recorded response: a file, or what comes in on standard input.
public struct Recording: Hashable, Sendable {
  /// Where it is, as the user gave it; `-` is standard input.
  public let path: FilePath
  /// The folder that a relative path begins from; empty for the process's own.
  public let folder: FilePath

  public init(_ path: FilePath, in folder: FilePath = "") {
    self.path = path
    self.folder = folder
  }

  /// The path to open.
  var location: FilePath { folder.pushing(path) }

  /// Whether it is read from standard input.
  public var isStandardInput: Bool { path == "-" }

  /// The name to print: the path as the user gave it, or `<stdin>`.
  public var name: String { isStandardInput ? "<stdin>" : path.string }
}

extension Recording {
  /// The name endings a folder is searched for; a file named by itself may have any.
  public static let endings = ["sse", "txt", "http"]

  /// The recordings that an argument of the command line stands for.
  ///
  /// A folder stands for the recordings under it, in byte order of their paths. Names that begin with a dot
  /// are left out, and so are symbolic links to folders, which is why a loop of links ends.
  ///
  /// - Parameters:
  ///   - argument: a file, a folder, or `-`.
  ///   - origin: the folder that a relative argument begins from; empty for the process's own.
  /// - Returns: at least one recording.
  /// - Throws: `RecordingError` where nothing can be read.
  public static func find(
    _ argument: String, from origin: FilePath = ""
  ) throws(RecordingError) -> [Recording] {
    let argument = FilePath(argument)
    guard argument != "-" else { return [Recording(argument)] }
    switch try type(of: argument, in: origin) {
    case .regular, .fifo: return [Recording(argument, in: origin)]
    case .directory: break
    default: throw .notAFile(argument)
    }
    var found: [FilePath] = []
    var folders = [argument]
    while let folder = folders.popLast() {
      for name in try FolderListing.names(in: folder, from: origin)
      where !name.string.utf8.starts(with: ".".utf8) {
        let path = folder.appending(name)
        if endings.contains(name.extension ?? ""), try type(of: path, in: origin) == .regular {
          found.append(path)
        } else if try type(of: path, in: origin, followingLinks: false) == .directory {
          folders.append(path)
        }
      }
    }
    guard !found.isEmpty else { throw .noRecordings(argument) }
    let keyed = found.map { (key: bytes($0), path: $0) }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { Recording($0.path, in: origin) }
  }

  private static func type(
    of path: FilePath, in origin: FilePath, followingLinks: Bool = true
  ) throws(RecordingError) -> FileType {
    do {
      return try origin.pushing(path).stat(followTargetSymlink: followingLinks).type
    } catch {
      throw RecordingError(path, error)
    }
  }

  /// The bytes of a path: its `string` would make different names that are not UTF-8 alike.
  private static func bytes(_ path: FilePath) -> [UInt8] {
    path.withPlatformString { text in
      UnsafeBufferPointer(start: text, count: path.length).map { UInt8(bitPattern: $0) }
    }
  }
}
