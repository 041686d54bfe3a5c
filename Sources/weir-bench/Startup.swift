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
    let plain = try time("350 lines", [weir, "lint", config])
    for form in Workspace.SpecForm.allCases {
      let spec = try workspace.spec(form)
      let name = "+ \(spec.size / 1000) KB \(form.rawValue)"
      let both = try time(name, [weir, "lint", "--openapi", spec.path, config])
      print(
        "  the spec adds \(fixed((both.wall - plain.wall) * 1000, 1)) ms wall, "
          + "\(fixed((both.cpu - plain.cpu) * 1000, 1)) ms CPU")
    }
    for (name, text) in Startup.hostile {
      try time(
        name, [weir, "lint", try workspace.write("hostile.yml", megabytes: 0, last: text) { _ in }.path])
    }
    try time("--version", [weir, "--version"])
  }

  /// Prints the medians of a command's costs, and returns those of its time, in seconds.
  @discardableResult
  private func time(_ name: String, _ command: [String]) throws -> (wall: Double, cpu: Double) {
    let costs = try (0..<runs).map { _ in
      guard let cost = Measurement.run(command), cost.exitCode < 2 else {
        throw ValidationError("\(name) failed")
      }
      return cost
    }
    let (wall, cpu) = (median(costs.map(\.wall)), median(costs.map(\.cpu)))
    print(
      pad(name, 16, left: true) + pad(fixed(wall * 1000, 1), 9) + pad(fixed(cpu * 1000, 1), 9)
        + pad(fixed(median(costs.map(\.peakMemory)), 1), 11))
    return (wall, cpu)
  }
}
