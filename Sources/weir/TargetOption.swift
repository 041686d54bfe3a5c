import ArgumentParser
import Diagnostics
import Replay

/// Whose SDKs to predict.
struct TargetOption: ParsableArguments {
  @Option(
    name: .customLong("target"),
    help: ArgumentHelp(
      "A target to predict, repeatable: all, or a name of `weir targets`.",
      discussion: "Without it, reference and the targets that the config names."),
    completion: .list(["all"] + Target.all.map(\.name)))
  var names: [String] = []

  /// The targets asked for, each once, the first to compare the others with.
  ///
  /// - Parameters:
  ///   - configured: the keys of the config's `targets`.
  ///   - console: where to say which of them can't be predicted.
  func targets(configured: [String], on console: Console) throws(Failure) -> [Target] {
    var targets: [Target] = []
    func add(_ target: Target) {
      if !targets.contains(where: { $0.name == target.name }) { targets.append(target) }
    }
    if names.isEmpty {
      add(.reference)
      for name in configured { if let target = Target.named(name) { add(target) } }
      let unknown = configured.filter { Target.named($0) == nil }
      if !unknown.isEmpty {
        console.say(
          "no predictions for \(quotedList(unknown, "and")) of the config's targets: see `weir targets`")
      }
    }
    for name in names {
      if name == "all" {
        for target in Target.all where !target.isOlderGeneration { add(target) }
      } else if let target = Target.named(name) {
        add(target)
      } else {
        let suggestion = nearest(to: name, in: Target.all.map(\.name)).map { "did you mean `\($0)`?" }
        throw Failure("there is no target \(quoted(name)): \(suggestion ?? "`weir targets` lists them")")
      }
    }
    return targets
  }
}
