import ArgumentParser
import Diagnostics
import SystemPackage
import Transcripts

/// Which configs to check.
struct LintPaths: ParsableArguments {
  @Argument(
    help: """
      The configs to check, or patterns of them such as 'configs/**/*.yml'; - is standard input.
      """,
    completion: .file(extensions: ["yml", "yaml"]))
  var paths: [String] = []

  @Option(help: "The name that reports give to what - reads.")
  var stdinName: String?

  /// Where each config is, in the order given, a pattern's in byte order, each once; nil stands for the one that is
  /// found without a path.
  ///
  /// - Parameter onFailure: takes why a pattern stands for no config.
  /// - Throws: `Failure` where the paths make no sense together.
  func configs(on console: Console, onFailure: (Failure) -> Void) throws(Failure) -> [String?] {
    let standardInputs = paths.count { $0 == "-" }
    guard standardInputs < 2 else {
      throw Failure("standard input can be read only once: name a file for one `-`")
    }
    guard stdinName == nil || standardInputs == 1 else {
      throw Failure(
        "--stdin-name says what to call standard input, which is not read: expected `-` as a path")
    }
    guard !paths.isEmpty else { return [nil] }
    var seen: Set<FileIdentity> = []
    var configs: [String?] = []
    for path in paths {
      do throws(Failure) {
        for config in try expanded(path, on: console)
        where config == "-" || seen.insert(FileIdentity(console.resolve(config))).inserted {
          configs.append(config)
        }
      } catch {
        onFailure(error)
      }
    }
    return configs
  }

  /// The paths that an argument stands for: itself, or what a pattern matches that the shell left alone.
  private func expanded(_ path: String, on console: Console) throws(Failure) -> [String] {
    guard !path.isEmpty else { throw Failure("a path is empty: is a variable not set?") }
    if let status = try? console.resolve(path).stat() {
      guard path == "-" || status.type != .directory else {
        throw Failure(
          "`\(path)` is a folder: name the config in it, or a pattern such as `\(FilePath(path))/*.yml`")
      }
      return [path]
    }
    guard path != "-", let pattern = GlobPattern(path) else { return [path] }
    let found: [String]
    do throws(RecordingError) {
      found = try pattern.files(from: console.folder)
    } catch {
      throw Failure(error.message)
    }
    guard !found.isEmpty else { throw Failure("no file matches `\(path)`") }
    return found
  }
}
