import ArgumentParser
import Diagnostics
import Replay
import RuleTable
import SystemPackage
import Transcripts
import YAMLTree
struct Tmp: ParsableCommand {
  @Argument var path: String
  func run() throws {
    let config = """
      streaming: {on_event: [
        {data_starts_with: '[DONE]', handle: done}, {kind: fallthrough, handle: yield, error_property: error}]}
      """
    let table = Decoding(Document(reading: SourceFile(name: "config", stored: Array(config.utf8)))).table
    var reader = try TranscriptReader(Recording(FilePath(path)))
    var player = Player(table, for: .reference)
    while let chunk = try reader.next() { player.play(chunk) { _, _ in } }
    print(player.finish { _, _ in })
  }
}
