import ArgumentParser

/// Measures Weir against `wc -l`, which does nothing but read a file and count its line feeds.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weir-bench",
    abstract: "Time decoding and replay on generated transcripts, as ratios to `wc -l` on the same bytes.",
    subcommands: [Throughput.self, Hostile.self, Startup.self, Decode.self, Allocations.self],
    defaultSubcommand: Throughput.self)
}
