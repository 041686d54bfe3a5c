import ArgumentParser

/// The shapes of input that make other decoders quadratic, or fill their memory.
struct Hostile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Replay six hostile transcripts; fail where one takes a second of CPU time or more.")

  @Option(help: "The size of each transcript, in MiB.")
  var size = 64

  private static let shapes: [(name: String, first: String, repeated: String, last: String)] = [
    ("one line", "data: \"", "aaaaaaaaaaaaaaaa", "\"\n\n"),
    ("no newline", "", "aaaaaaaaaaaaaaaa", ""),
    ("data lines", "", "data: x\n", "\n"),
    ("blank lines", "", "\n\n\n\n\n\n\n\n", ""),
    ("one comment", ":", "aaaaaaaaaaaaaaaa", "\n\n"),
    ("CR only", "", "data: 1\r\r", ""),
  ]

  func run() throws {
    let workspace = try Workspace()
    let config = try workspace.config()
    var isSlow = false
    print("shape         CPU s   peak MiB")
    for shape in Hostile.shapes {
      let repeated = Array(shape.repeated.utf8)
      var isFirst = true
      let (path, _) = try workspace.write("hostile.sse", megabytes: size, last: shape.last) { bytes in
        if isFirst { bytes.append(contentsOf: shape.first.utf8) }
        isFirst = false
        bytes.append(contentsOf: repeated)
      }
      let command = [Workspace.sibling("weir"), "replay", "--format", "summary", "--config", config, path]
      guard let cost = Measurement.run(command), cost.exitCode < 2 else {
        throw ValidationError("\(shape.name) failed")
      }
      print(pad(shape.name, 12, left: true) + pad(fixed(cost.cpu, 2), 7) + pad(fixed(cost.peakMemory, 1), 11))
      isSlow = isSlow || cost.cpu >= 1
    }
    if isSlow { throw ExitCode.failure }
  }
}
