import EventStream
import Foundation
import Replay
import RuleTable
import TestSupport
import Testing

/// The predictions against what 42 SDK builds did on 296 transcripts.
@Suite struct SDKConformanceTests {
  /// The builds that were generated from an older template than the newest.
  static let generations: [String: String] = [
    "java:stagehand-finished": "java@2026-04", "java:stagehand-overlap": "java@2026-04",
    "kotlin-stagehand-2025-12": "kotlin@2026-04", "kotlin-stagehand-2026-03-24": "kotlin@2026-04",
    "php-stagehand-2025-12": "php@2025-12", "php-stagehand-2026-03-24": "php@2025-12",
    "php:stagehand-finished": "php@2025-12", "php:stagehand-overlap": "php@2025-12",
    "php:stagehand-typed": "php@2025-12", "ts-ogx-after": "typescript@2025-05",
    "ts:llama-stack-before": "typescript@2025-05", "ts:ogx-after": "typescript@2025-05",
  ]

  /// The lines that are not matched, with the reason; at most one in a hundred.
  static let exceptions: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "go:llama-stack-before", "go:stagehand-finished", "go:stagehand-overlap", "go:together",
      "ts:llama-stack-before", "ts:ogx-after", "ts:together",
    ].map {
      (
        "\($0) deep.sse",
        "what recorded the outcome could not write a value of 1,200 levels and so counted none; "
          + "the same SDKs yield one of 1,001 levels (m0209)"
      )
    })

  @Test func predictsWhatRealSDKsDid() throws {
    let tables = try Measured.tables()
    let transcripts = try Measured.transcripts()
    let lines = try Measured.lines("outcomes.jsonl") + Measured.lines("minimal-outcomes.jsonl")
    #expect(lines.count == 5964)

    var agreed: [String: (lines: Int, counts: Int, all: Int)] = [:]
    var unmatched: Set<String> = []
    var differences: [String] = []
    for line in lines {
      let name = SDKConformanceTests.generations[line.sdk] ?? line.target
      let target = try #require(Target.named(name))
      let bytes = try #require(transcripts[line.transcript])
      let (outcome, values) = try play(bytes, #require(tables[line.table]), target)
      let difference = line.difference(from: outcome) ?? line.difference(from: values)
      let counts = line.yielded == outcome.yielded && line.hasOutcome(outcome)
      var build = agreed[line.sdk] ?? (0, 0, 0)
      build.lines += 1
      build.counts += counts ? 1 : 0
      build.all += difference == nil ? 1 : 0
      agreed[line.sdk] = build
      guard let difference else { continue }
      unmatched.insert("\(line.sdk) \(line.transcript)")
      differences.append("\(line.sdk) \(line.transcript): \(difference)")
    }
    let report = agreed.sorted { $0.key < $1.key }.map {
      "| \($0.key) | \($0.value.lines) | \($0.value.counts) | \($0.value.all) |"
    }
    print("| SDK build | lines | yields and outcome agree | all agrees |\n|---|---|---|---|")
    print(report.joined(separator: "\n"))
    let readme = try Fixtures.bytes(Fixtures.root.appending(path: "README.md"))
    #expect(
      String(decoding: readme, as: UTF8.self).contains(report.joined(separator: "\n")), "the README's table")
    print("\(lines.count - unmatched.count) of \(lines.count) lines agree")
    #expect(unmatched == Set(SDKConformanceTests.exceptions.keys), "\(differences.joined(separator: "\n"))")
    #expect(unmatched.count <= lines.count / 100)
  }

  /// Plays a transcript.
  ///
  /// - Returns: its outcome, and the data of what was yielded.
  private func play(_ bytes: [UInt8], _ table: Table?, _ target: Target) throws -> (Outcome, [Data]) {
    var yielded: [Data] = []
    func note(_: Int, _ event: borrowing Event, _ decision: Decision) {
      let data = Data(String(decoding: event.data, as: UTF8.self).utf8)
      for _ in 0..<decision.yields { yielded.append(data) }
    }
    var player = Player(table, for: [target])
    bytes.withUnsafeBytes { player.play($0, note) }
    return (try #require(player.finish(note).first), yielded)
  }
}

extension Measured {
  func hasOutcome(_ predicted: Outcome) -> Bool {
    outcome == "done_or_end" ? predicted.kind != .error : outcome == predicted.kind.rawValue
  }

  /// What the yielded data gets wrong, or nil, or where one side can't be said in JSON.
  ///
  /// Ruby's values were recorded as its own notation, and PHP makes lists of empty objects.
  func difference(from yielded: [Data]) -> String? {
    guard let values, target != "ruby", target != "php" else { return nil }
    let parsed = yielded.compactMap {
      try? JSONSerialization.jsonObject(with: $0, options: .fragmentsAllowed)
    }
    guard parsed.count == yielded.count, let mine = canonical(parsed), let theirs = canonical(values),
      mine != theirs
    else { return nil }
    return "values \(mine), not \(theirs)"
  }

  /// What a prediction gets wrong, or nil.
  func difference(from predicted: Outcome) -> String? {
    if yielded != predicted.yielded { return "yields \(predicted.yielded), not \(yielded)" }
    if !hasOutcome(predicted) {
      return
        "\(predicted.kind.rawValue) \(predicted.error?.message ?? ""), not \(outcome) \(error?.message ?? "")"
    }
    guard let error, let raised = predicted.error else { return nil }
    guard let name = raised.errorClass, hasClass(name, error.type) else {
      return "class \(raised.errorClass ?? "none"), not \(error.type)"
    }
    guard hasMessage(raised.message, error.message) else {
      return "message \(raised.message.debugDescription), not \(error.message.debugDescription)"
    }
    return nil
  }

  /// A value as a text that is the same for equal values; numbers as doubles, which JavaScript has no other of.
  private func canonical(_ value: Any) -> String? {
    guard let data = try? JSONSerialization.data(withJSONObject: value, options: .sortedKeys) else {
      return nil
    }
    return String(decoding: data, as: UTF8.self).replacing(/-?[0-9]{16,}/) { "\(Double($0.output) ?? 0)" }
  }

  private func hasClass(_ predicted: String, _ measured: String) -> Bool {
    switch target {
    // The SDK's own prefix stands before what is the same in all.
    case "java", "ruby": measured.hasSuffix(predicted)
    case "python": predicted.split(separator: ".").last.map(String.init) == measured
    default: predicted == measured
    }
  }

  private func hasMessage(_ predicted: String, _ measured: String) -> Bool {
    // The measured texts were cut at 200 characters.
    predicted == measured || measured.unicodeScalars.count >= 200 && predicted.hasPrefix(measured)
  }
}
