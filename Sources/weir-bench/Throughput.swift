import ArgumentParser

/// The speed of decoding and of a whole replay, in turns with `wc -l`.
struct Throughput: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time `wc -l`, decoding alone and `weir replay` on generated OpenAI-style chunks.")

  @Option(help: "The size of the generated transcript, in MiB.")
  var size = 256

  @Option(help: "How often to run each; the median counts.")
  var runs = 7

  @Option(help: "The seed of the generated text.")
  var seed: UInt64 = 42

  func validate() throws {
    guard size > 0, runs > 0 else { throw ValidationError("size and runs must be over 0") }
  }

  func run() throws {
    let workspace = try Workspace()
    var generator = ChunkGenerator(seed: seed)
    let (path, bytes) = try workspace.write("chunks.sse", megabytes: size, last: "data: [DONE]\n\n") {
      generator.append(to: &$0)
    }
    let config = try workspace.config()
    let replay = [Workspace.sibling("weir"), "replay", "--format", "summary", "--config", config, path]
    let targets = { (names: [String]) in names.flatMap { ["--target", $0] } }
    let commands: [(name: String, command: [String])] = [
      ("wc -l", ["wc", "-l", path]),
      ("decode", [CommandLine.arguments[0], "decode", path]),
      ("replay", replay + targets(["reference"])),
      ("+ three targets", replay + targets(["reference", "python", "typescript", "go"])),
    ]
    var costs = Array(repeating: [Measurement](), count: commands.count)
    // In turns, so that a slow moment of the machine slows each of them; the first turn only warms up.
    for run in 0...runs {
      for index in commands.indices {
        guard let cost = Measurement.run(commands[index].command), cost.exitCode == 0 else {
          throw ValidationError("\(commands[index].name) failed")
        }
        if run > 0 { costs[index].append(cost) }
      }
    }
    print("\(bytes) bytes, median of \(runs) runs; MB = 10^6 bytes of the file per second of CPU time")
    print("command            CPU ms     MB/s   of wc -l   peak MiB")
    for index in commands.indices {
      let cpu = median(costs[index].map(\.cpu))
      let ratio = median(zip(costs[0], costs[index]).map { $0.cpu / $1.cpu })
      print(
        pad(commands[index].name, 16, left: true) + pad(fixed(cpu * 1000, 0), 9)
          + pad(fixed(Double(bytes) / 1e6 / cpu, 0), 9) + pad(fixed(ratio, 2), 11)
          + pad(fixed(costs[index].map(\.peakMemory).max() ?? 0, 1), 11))
    }
    let factor = median(zip(costs[3], costs[2]).map { $0.cpu / $1.cpu })
    print("three more targets cost \(fixed(factor, 2)) times the reference alone")
  }
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? 0 : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

/// A number with so many digits after the point.
func fixed(_ value: Double, _ digits: Int) -> String {
  var scale = 1
  for _ in 0..<digits { scale *= 10 }
  guard value.isFinite else { return "-" }
  let scaled = Int((value.magnitude * Double(scale)).rounded())
  let sign = value < 0 && scaled > 0 ? "-" : ""
  guard digits > 0 else { return "\(sign)\(scaled)" }
  let fraction = String(scaled % scale)
  return "\(sign)\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
}

func pad(_ text: String, _ width: Int, left: Bool = false) -> String {
  let blanks = String(repeating: " ", count: max(0, width - text.count))
  return left ? text + blanks : blanks + text
}
