public import SystemPackage

/// Why a recording can't be read.
public enum RecordingError: Error, Hashable, Sendable {
  /// Nothing has this name.
  case missing(FilePath)
  /// The file is there, but the system refuses to open, list or read it.
  case unreadable(FilePath, Errno)
  /// A folder stands where one file is needed.
  case folder(FilePath)
  /// A device or a socket: it would never end, or can't be opened.
  case notAFile(FilePath)
  /// No name in the folder, or below it, ends like a recording's.
  case noRecordings(FilePath)

  init(_ path: FilePath, _ error: any Error) {
    switch error as? Errno {
    case .noSuchFileOrDirectory: self = .missing(path)
    case .isDirectory: self = .folder(path)
    case let code: self = .unreadable(path, code ?? .ioError)
    }
  }

  /// What happened, in one sentence: lower case, no full stop; escape it before it is printed.
  public var message: String {
    switch self {
    case .missing(let path): "there is no file or folder `\(path)`"
    case .unreadable(let path, let code): "can't read `\(path)`: \(RecordingError.words(code))"
    case .folder(let path): "`\(path)` is a folder, not a recording"
    case .notAFile(let path): "`\(path)` is a device or a socket, not a file or folder"
    case .noRecordings(let path): "`\(path)` holds no .sse, .txt or .http file"
    }
  }

  /// The system's words for an error, which begin with a capital, as they stand within a sentence.
  private static func words(_ code: Errno) -> String {
    let words = code.description
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
