import ArgumentParser

/// How long the whole program takes for a small job, which is what an editor or a hook waits for.
struct Startup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Time `weir lint` of a 350-line config, with specs of 500 KB, and of hostile ones, start and exit included."
  )

  @Argument(help: "The program to time; without it the one built beside this.")
  var program: String?

  @Option(help: "How often to run each; the median counts.")
  var runs = 21

  private static let hostile: [(name: String, text: String)] = [
    ("[ x 100,000", String(repeating: "[", count: 100_000)),
    ("- x 100,000", String(repeating: "- ", count: 100_000)),
    ("billion laughs", laughs),
    ("50,000 anchors", (0..<50_000).map { "a\($0): &a\($0) x\n" }.joined()),
  ]

  /// Nine lists, each of which names the one before it nine times.
  private static var laughs: String {
    let names = "abcdefghi".map(String.init)
    return "a: &a [x, x, x, x, x, x, x, x, x]\n"
      + zip(names, names.dropFirst()).map { before, name in
        "\(name): &\(name) [\(Array(repeating: "*\(before)", count: 9).joined(separator: ", "))]\n"
      }.joined()
  }

  func run() throws {
    let workspace = try Workspace()
    let weir = program ?? Workspace.sibling("weir")
    print("weir lint         wall ms   CPU ms   peak MiB")
    let config = try workspace.longConfig()
    try time("350 lines", [weir, "lint", config])
    for (name, text) in Startup.hostile {
      try time(
        name, [weir, "lint", try workspace.write("hostile.yml", megabytes: 0, last: text) { _ in }.path])
    }
    try time("--version", [weir, "--version"])
    for form in Workspace.SpecForm.allCases {
      let spec = try workspace.spec(form)
      let name = "\(spec.size / 1000) KB \(form.rawValue)"
      try timeAddition(name, [weir, "lint", "--openapi", spec.path, config], to: [weir, "lint", config])
    }
  }

  private func time(_ name: String, _ command: [String]) throws {
    try printRow(name, (0..<runs).map { _ in try cost(of: command, name) })
  }

  /// Times two commands by turns, and prints the costs of the first and how much it takes more than the second.
  private func timeAddition(_ name: String, _ command: [String], to base: [String]) throws {
    let pairs = try (0..<runs).map { _ in (base: try cost(of: base, name), full: try cost(of: command, name))
    }
    printRow(name, pairs.map(\.full))
    let wall = median(pairs.map { $0.full.wall - $0.base.wall })
    let cpu = median(pairs.map { $0.full.cpu - $0.base.cpu })
    print("  of that the spec" + pad(fixed(wall * 1000, 1), 7) + pad(fixed(cpu * 1000, 1), 9))
  }

  private func cost(of command: [String], _ name: String) throws -> Measurement {
    guard let cost = Measurement.run(command), cost.exitCode < 2 else {
      throw ValidationError("\(name) failed")
    }
    return cost
  }

  /// Prints the medians of some costs.
  private func printRow(_ name: String, _ costs: [Measurement]) {
    print(
      pad(name, 16, left: true) + pad(fixed(median(costs.map(\.wall)) * 1000, 1), 9)
        + pad(fixed(median(costs.map(\.cpu)) * 1000, 1), 9)
        + pad(fixed(median(costs.map(\.peakMemory)), 1), 11))
  }
}
