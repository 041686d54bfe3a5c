import ArgumentParser
import Replay
import Report

/// `weir targets`.
struct TargetsCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets", abstract: "List the targets, what is known of each, and their older generations.")

  func run(on console: Console) -> ExitStatus {
    let width = Target.all.map(\.name.count).max() ?? 0
    console.output.print("\("target".padded(to: width))  evidence          most telling trait\n")
    for target in Target.all {
      let evidence = target.evidence.words.padded(to: 16)
      console.output.print("\(target.name.padded(to: width))  \(evidence)  \(target.summary)\n")
    }
    console.output.print("`node` means typescript; a name with @ is an older generation of the same SDKs.\n")
    return .clean
  }
}

extension Target.Evidence {
  /// How the knowledge came about, in words.
  fileprivate var words: String {
    switch self {
    case .definition: "by definition"
    case .run: "SDKs were run"
    case .read: "source was read"
    }
  }
}
