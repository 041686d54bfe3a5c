public import ArgumentParser
public import Replay
import Report
import Transcripts

/// `weir replay`.
struct ReplayCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Say what the rules do to each event of recorded streams.",
    discussion: """
      A recording is the body of a response, or what `curl -i` writes. A folder stands for the .sse, .txt and \
      .http files under it. `curl -N ... | weir replay --config CONFIG -` shows each event as it arrives.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case summary
  }

  @Option(
    help: "The config; without it the one `lint` would find.", completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Argument(
    help: "Recordings, folders of them, or - for standard input.",
    completion: .file(extensions: Recording.endings))
  var transcripts: [String]

  @Option(help: "How to print: json is a line a decision, summary the outcomes only.")
  var format = Format.text

  @Option(help: "The outcome wanted of every recording; without it any but error is.")
  var expect: Outcome.Kind?

  @OptionGroup var target: TargetOption

  @OptionGroup var color: ColorOption

  func run(on console: Console) throws(Failure) -> ExitStatus {
    let palette = color.palette(on: console)
    guard (transcripts + [config].compactMap(\.self)).filter({ $0 == "-" }).count < 2 else {
      throw Failure("standard input can be read only once: name a file for one `-`")
    }
    let config = try UsableConfig(ConfigReader(console: console).read(config), on: console, palette)
    let targets = try target.targets(configured: config.targets, on: console)
    var recordings: [Recording] = []
    do throws(RecordingError) {
      for argument in transcripts { recordings += try Recording.find(argument, from: console.folder) }
    } catch {
      throw Failure(error.message)
    }
    let player = RecordingPlayer(
      table: config.table, targets: targets, console: console, palette: palette, format: format)
    var status = ExitStatus.clean
    var outcomes: [Outcome] = []
    var others = 0
    for (index, recording) in recordings.enumerated() {
      if format == .text, index > 0 { console.output.print("\n") }
      do throws(RecordingError) {
        if let ended = try player.play(recording) {
          outcomes += ended
          if !ended.allSatisfy(isWanted) { status = .found }
        } else {
          others += 1
          status = .found
        }
      } catch {
        throw Failure(error.message)
      }
    }
    if format != .json, recordings.count > 1 {
      let totals = OutcomeReport(palette: palette).totals(
        of: outcomes, targets: targets.count, otherFiles: others)
      console.output.print(format == .text ? "\n\(totals)" : totals)
    }
    return status
  }

  private func isWanted(_ outcome: Outcome) -> Bool {
    expect.map { $0 == outcome.kind } ?? (outcome.kind != .error)
  }
}

extension Outcome.Kind: ExpressibleByArgument {}
