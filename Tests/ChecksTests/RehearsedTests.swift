import Diagnostics
import Foundation
import Replay
import Resources
import RuleTable
import TestSupport
import Testing
import YAMLTree

@testable import Checks

/// Replays every witness again, without what the checks use for that, and compares with what they say.
@Suite struct RehearsedTests {
  @Test(
    arguments: Fixtures.files(in: "checks", ending: ["yml"]) + Fixtures.files(in: "cases", ending: ["yml"]))
  func fixtures(_ file: URL) throws {
    expectTruth(Context(reading: try Fixtures.bytes(file)))
  }

  @Test(arguments: Catalog.all) func examples(_ check: Check) {
    for text in [check.bad, check.good] { expectTruth(Context(reading: Array(text.utf8))) }
  }

  @Test func randomTables() {
    var random = SplitMix(seed: 20_260_202)
    let keys = ["python", "node", "go", "java", "kotlin", "ruby", "php", "csharp", "terraform"]
    var seen: Set<String> = []
    for _ in 0..<300 {
      let table = SmallTable(using: &random)
      let some = keys.filter { _ in Bool.random(using: &random) }.map { "\($0): {}" }.joined(separator: ", ")
      let context = Context(reading: Array("targets: {\(some)}\n\(table.config)".utf8))
      expectTruth(context)
      if !Divergence.all(in: context).isEmpty { seen.insert("divergence") }
      if !context.redeliveries.allSatisfy(\.isEmpty) { seen.insert("redelivery") }
    }
    #expect(seen.count == 2)
  }

  private func expectTruth(_ context: Context) {
    for redelivery in context.redeliveries.joined() {
      let outcomes = outcomes(redelivery.event.block, context)
      #expect(outcomes.dropFirst().map(\.yielded) == redelivery.yields)
      #expect(redelivery.yields.contains { $0 > outcomes[0].yielded })
    }
    for divergence in Divergence.all(in: context) {
      let outcomes = outcomes(divergence.situation.transcript, context)
      let reference = outcomes[0]
      let different = context.sdks.indices.filter { place in
        let outcome = outcomes[place + 1]
        return outcome.kind != reference.kind || outcome.yielded != reference.yielded
          || outcome.error?.reason != reference.error?.reason
      }
      #expect(divergence.deviations.map(\.sdk) == different, "\(divergence.situation)")
      #expect(!different.isEmpty)
      let said = divergence.inWords(context.sdks)
      for place in different {
        let outcome = outcomes[place + 1]
        #expect(said.contains(context.sdks[place].key))
        if let error = outcome.error?.errorClass { #expect(said.contains(error)) }
      }
    }
  }

  /// What the reference and then the config's targets do.
  private func outcomes(_ transcript: String, _ context: Context) -> [Outcome] {
    var player = Player(context.decoding.table, for: [.reference] + context.sdks.map(\.target))
    Array(transcript.utf8).withUnsafeBytes { player.play($0) { _, _, _ in } }
    return player.finish { _, _, _ in }
  }
}

extension Context {
  /// A config as the linter looks at it.
  init(reading bytes: [UInt8]) {
    let document = Document(reading: SourceFile(name: "stainless.yml", stored: bytes))
    self.init(document: document, decoding: Decoding(document), resources: ResourceTree(document))
  }
}
