#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What one run of a command cost, as the kernel counts it.
struct Measurement {
  /// User and system time, in seconds.
  let cpu: Double
  /// Time on the clock, in seconds.
  let wall: Double
  /// The largest resident set, in MiB.
  let peakMemory: Double
  let exitCode: Int32

  /// Runs a command with its output thrown away.
  ///
  /// - Parameter command: the path of the program, then its arguments.
  /// - Returns: the cost, or nil where it could not be started.
  static func run(_ command: [String]) -> Measurement? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)

    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let clock = ContinuousClock()
    let start = clock.now
    var process: pid_t = 0
    guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { return nil }
    }
    let seconds = { (time: timeval) in Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return Measurement(
      cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), wall: (clock.now - start) / .seconds(1),
      peakMemory: Double(usage.ru_maxrss) / 1024, exitCode: status >> 8 & 0xFF)
  }
}
