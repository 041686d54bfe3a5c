import Checks
import Diagnostics
import Report
import SystemPackage

/// A baseline on disk, and how it names the configs.
struct BaselineFile {
  private let name: String
  private let console: Console
  /// Where it lies, without `.` and `..`.
  private let location: FilePath

  /// Takes a path of the command line.
  init(_ name: String, on console: Console) throws(Failure) {
    guard name != "-", !name.isEmpty else {
      throw Failure("a baseline is kept in a file: name one instead of `\(name)`")
    }
    self.name = name
    self.console = console
    location = console.resolve(name).lexicallyNormalized()
  }

  /// Reads it.
  func read() throws(Failure) -> Baseline {
    let source = try ConfigReader(console: console).file(name, as: "baseline", limit: Baseline.mostBytes)
    do throws(Baseline.Problem) {
      return try Baseline(reading: source) { path(of: $0, from: self) }
    } catch {
      let place = source.position(of: error.span.start)
      throw Failure("\(name):\(place.line):\(place.column): \(error.message)")
    }
  }

  /// Writes a baseline in its place, and says how much it holds.
  func write(_ baseline: Baseline) throws(Failure) {
    try refuseOther()
    let bytes = BaselineDocument().bytes(of: baseline)
    guard bytes.count <= Baseline.mostBytes else {
      throw Failure(
        "a baseline of \(baseline.findingCount) findings would have \(bytes.count) bytes, more than the "
          + "\(Baseline.mostBytes) that are read: mend what they have in common first")
    }
    do {
      try AtomicFile(location).write(bytes)
    } catch {
      throw Failure("can't write `\(name)`: \(ConfigReader.words(for: error))")
    }
    let count = baseline.findingCount
    console.say("wrote \(counted(count, "finding")) to \(name)")
  }

  /// Keeps a config from being overwritten whose path was taken for the baseline's.
  private func refuseOther() throws(Failure) {
    guard let present = try? location.stat() else { return }
    guard present.type == .regular else { throw Failure("`\(name)` is no regular file: name another one") }
    guard present.size > 0 else { return }
    do throws(Failure) {
      _ = try read()
    } catch {
      throw Failure("`\(name)` is there and is no baseline: name another file, or remove it first")
    }
  }

  /// The path of a config of the command line, seen from the baseline's folder; standard input keeps its name.
  func path(to config: String) -> String {
    config == "<stdin>" ? config : path(to: console.resolve(config))
  }

  /// A path written in this baseline, seen from the folder of another one.
  func path(of written: String, from other: BaselineFile) -> String {
    guard written != "<stdin>" else { return written }
    return other.path(to: location.removingLastComponent().pushing(FilePath(written)))
  }

  private func path(to config: FilePath) -> String {
    let from = location.removingLastComponent().components.map(\.string)
    let to = config.lexicallyNormalized().components.map(\.string)
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: from.count - shared)
    return (up + to[shared...]).joined(separator: "/")
  }
}
