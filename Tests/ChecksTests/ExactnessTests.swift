import Checks
import Diagnostics
import Testing

/// Compares what the checks conclude with what happens to every event there is.
@Suite struct ExactnessTests {
  @Test func conclusionsAgreeWithEveryEvent() {
    var random = SplitMix(seed: 20_260_101)
    var seen: Set<String> = []
    for _ in 0..<2000 {
      let table = SmallTable(using: &random)
      let found = lint(table.config)
      let verdicts = Verdicts(table)
      #expect(rules("Streaming/ShadowedRule", in: found) == verdicts.shadowed, "\(table.config)")
      #expect(rules("Streaming/DuplicateFallthrough", in: found) == verdicts.duplicates, "\(table.config)")
      let hidden = found.filter { $0.code == "Streaming/FallthroughNotLast" }.flatMap(\.secondary).map(\.text)
      #expect(hidden == verdicts.hidden.map { "so rule \($0) is never reached" }, "\(table.config)")
      #expect(rules("Streaming/OverlappingYield", in: found) == verdicts.overlapping, "\(table.config)")
      #expect(found.contains { $0.code == "Streaming/DropsUnmatched" } == verdicts.drops, "\(table.config)")
      if !verdicts.shadowed.isEmpty { seen.insert("shadowed") }
      if !verdicts.hidden.isEmpty { seen.insert("hidden") }
      if !verdicts.duplicates.isEmpty { seen.insert("duplicates") }
      if !verdicts.overlapping.isEmpty { seen.insert("overlapping") }
      if !verdicts.drops { seen.insert("takes all") }
    }
    #expect(seen.count == 5)
  }

  /// The numbers in "rule 3 can never match", in order.
  private func rules(_ code: Code, in found: [Diagnostic]) -> [Int] {
    found.filter { $0.code == code }.compactMap { finding in
      Int(finding.message.dropFirst("rule ".count).prefix { $0.isNumber })
    }.sorted()
  }
}

/// What a table does, found by trying every event.
private struct Verdicts {
  var shadowed: [Int] = []
  var hidden: [Int] = []
  var duplicates: [Int] = []
  var overlapping: [Int] = []
  let drops: Bool

  init(_ table: SmallTable) {
    let rules = table.rules
    let first = rules.firstIndex(where: \.isFallthrough)
    drops = SmallTable.events.contains { event in !rules.contains { $0.matches(event) } }
    for (index, rule) in rules.enumerated() {
      let isDead = Verdicts.isDead(index, behind: Array(rules[..<index]), rule)
      if let first, index > first, rule.isFallthrough {
        duplicates.append(index + 1)
      } else if isDead {
        // Without the fallthrough the rule would live: that is the fault, else it lies elsewhere.
        let others = rules[..<index].enumerated().filter { $0.offset != first && $0.offset < first ?? index }
        let isHidden =
          first.map { index > $0 } ?? false && !Verdicts.isDead(index, behind: others.map(\.element), rule)
        if isHidden { hidden.append(index + 1) } else { shadowed.append(index + 1) }
      } else if Verdicts.isYieldedTwice(index, rules) {
        overlapping.append(index + 1)
      }
    }
  }

  private static func isDead(_ index: Int, behind earlier: [SmallTable.Rule], _ rule: SmallTable.Rule) -> Bool
  {
    !SmallTable.events.contains { event in
      rule.matches(event) && !earlier.contains { $0.matches(event) }
    }
  }

  private static func isYieldedTwice(_ index: Int, _ rules: [SmallTable.Rule]) -> Bool {
    rules[index].handler == "yield"
      && SmallTable.eventsOfJSON.contains { event in
        let earlier = rules[..<index].filter { $0.matches(event) }
        return rules[index].matches(event) && !earlier.isEmpty && earlier.allSatisfy { $0.handler == "yield" }
      }
  }
}
