import Report
import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// All that a command may touch of the process it runs in, so that a test can stand in for it.
struct Console {
  /// Findings and reports.
  let output: Output
  /// Progress and failures.
  let errors: Output
  /// What `-` reads.
  let input: FileDescriptor
  /// Where relative paths begin.
  let folder: FilePath
  /// How many columns a line may take.
  let width: Int
  /// Whether `output` is a terminal.
  let isTerminal: Bool
  let environment: (String) -> String?

  /// The console of this process.
  static func process() -> Console {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    return Console(
      output: Output(.standardOutput), errors: Output(.standardError, isBuffered: false),
      input: .standardInput,
      folder: currentFolder, width: isTerminal ? terminalWidth : 100, isTerminal: isTerminal,
      environment: { name in getenv(name).map { String(cString: $0) } })
  }

  /// Says on the stream of failures what went wrong or what is being done.
  func say(_ text: String) {
    errors.print(lineGuarded("weir: \(escapedForTerminal(text))") + "\n")
  }

  /// The same with findings and reports where progress and failures go.
  var printingOnErrors: Console {
    Console(
      output: errors, errors: errors, input: input, folder: folder, width: width, isTerminal: isTerminal,
      environment: environment)
  }

  /// A path of the command line, seen from `folder`.
  func resolve(_ path: String) -> FilePath {
    folder.pushing(FilePath(path))
  }

  private static var currentFolder: FilePath {
    guard let buffer = getcwd(nil, 0) else { return "." }
    defer { free(buffer) }
    return FilePath(platformString: buffer)
  }

  private static var terminalWidth: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return Int(size.ws_col)
  }
}
