import ArgumentParser

/// The shapes of input that make other decoders quadratic, or fill their memory.
struct Hostile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Replay six hostile transcripts; fail where twice the bytes take far more than twice the time.")

  @Option(help: "The size of each transcript, in MiB.")
  var size = 64

  private typealias Shape = (name: String, first: String, repeated: String, last: String)

  private static let shapes: [Shape] = [
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
    var isLinear = true
    print("shape         CPU s   peak MiB   half the size, CPU s")
    for shape in Hostile.shapes {
      for (name, targets) in [(shape.name, ["--target", "reference"]), ("  all targets", [])] {
        let half = try cost(of: shape, size / 2, in: workspace, config, targets)
        let whole = try cost(of: shape, size, in: workspace, config, targets)
        print(
          pad(name, 13, left: true) + pad(fixed(whole.cpu, 2), 6) + pad(fixed(whole.peakMemory, 1), 11)
            + pad(fixed(half.cpu, 2), 23))
        // What is quadratic takes four times as long; below a tenth of a second start-up blurs the picture.
        isLinear = isLinear && whole.cpu < max(3 * half.cpu, 0.3)
      }
    }
    if !isLinear { throw ExitCode.failure }
  }

  private func cost(
    of shape: Shape, _ size: Int, in workspace: borrowing Workspace, _ config: String, _ targets: [String]
  ) throws -> Measurement {
    let repeated = Array(shape.repeated.utf8)
    var isFirst = true
    let path = try workspace.write("hostile.sse", megabytes: size, last: shape.last) { bytes in
      if isFirst { bytes.append(contentsOf: shape.first.utf8) }
      isFirst = false
      bytes.append(contentsOf: repeated)
    }.path
    let command =
      [Workspace.sibling("weir"), "replay", "--format", "summary", "--config", config, path] + targets
    guard let cost = Measurement.run(command), cost.exitCode < 2 else {
      throw ValidationError("\(shape.name) failed")
    }
    return cost
  }
}
