#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What the program says to whoever started it.
enum ExitStatus: Int32 {
  /// Nothing at or over the threshold, and every outcome as wanted.
  case clean = 0
  /// Findings, or an outcome that was not wanted.
  case found = 1
  /// The run itself failed: an unreadable file, a bad flag.
  case failed = 2
}

/// Ends the process.
func exit(with status: ExitStatus) -> Never {
  exit(status.rawValue)
}
