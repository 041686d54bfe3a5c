import Checks
import Diagnostics
import Foundation
import Replay
import TestSupport
import Testing

/// Other people's configs and transcripts, read where they are at hand.
@Suite(.enabled(if: Corpus.folder != nil)) struct CorpusTests {
  @Test func everyTranscriptPlays() throws {
    let config = SourceFile(name: "config.yml", stored: Array(Configs.done.utf8))
    let table = try #require(Linter.lint(config).table)
    var count = 0
    for folder in Corpus.files(in: "transcripts") {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      for name in names.sorted() {
        let recording = try Fixtures.bytes(folder.appending(path: name))
        let whole = try Played(recording, through: table).outcome
        let pieces = try Played(recording, through: table, readSize: 997).outcome
        #expect(whole.events == pieces.events && whole.kind == pieces.kind, "\(name)")
        count += 1
      }
    }
    #expect(count > 0)
  }

  @Test(arguments: Corpus.files(in: "configs")) func everyConfigIsRead(_ file: URL) throws {
    let result = Linter.lint(SourceFile(name: file.lastPathComponent, stored: try Fixtures.bytes(file)))
    #expect(result.diagnostics.allSatisfy { $0.primary.span.end <= result.source.bytes.count })
    _ = try Played(Array("data: {}\n\ndata: [DONE]\n\n".utf8), through: result.table)
  }
}
