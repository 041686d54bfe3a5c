/// An event that some SDK hands over more often than the table says, because two rules yield it.
struct Redelivery: Sendable {
  /// The rules, by their indices.
  let overlap: Overlap
  let event: SampleEvent
  /// How often each SDK yields the event, in the order of the SDKs.
  let yields: [Int]

  /// Replays the witnesses of overlaps, and keeps those for which some SDK does run both rules.
  ///
  /// - Parameters:
  ///   - overlaps: for each rule the earlier rules with which it yields one event, as the algebra has it.
  ///   - rehearsal: the table with the SDKs.
  ///   - mentioned: every name that a rule mentions.
  ///   - samples: the data to witness with.
  static func all(
    in overlaps: [[Overlap]], _ rehearsal: Rehearsal, mentioned: Set<NameClass>, _ samples: inout SampleData
  ) -> [[Redelivery]] {
    var played: [SampleEvent: (reference: Conduct, sdks: [Conduct])] = [:]
    var budget = budget
    return overlaps.map { found in
      found.compactMap { overlap in
        // Two rules that match what is no JSON deliver nothing.
        guard let data = samples.json(overlap.data) else { return nil }
        let event = SampleEvent(name: overlap.name.text(besides: mentioned), data: data)
        if played[event] == nil {
          guard budget > 0 else { return nil }
          budget -= overlaps.count
          played[event] = rehearsal.play(event.block)
        }
        guard let (reference, sdks) = played[event], reference.isOneYield else { return nil }
        let isReal = sdks.contains { sdk in
          sdk.yields > reference.yields && sdk.ran(overlap.earlier) && sdk.ran(overlap.later)
        }
        guard isReal else { return nil }
        return Redelivery(overlap: overlap, event: event, yields: sdks.map(\.yields))
      }
    }
  }

  /// How many rules are run in all, each anew for each event: only a hostile table has more, and not all of its
  /// faults need to be found.
  private static let budget = 60_000

  /// How often each SDK delivers the event, the most often first: "the SDKs for python and php deliver it twice, for
  /// go once".
  func inWords(_ sdks: [SDK]) -> String {
    let counts = Set(yields).sorted(by: >)
    let clauses = counts.enumerated().map { place, count in
      let keys = zip(sdks, yields).filter { $0.1 == count }.map(\.0.key)
      let subject = place > 0 ? "for" : keys.count == 1 ? "the SDK for" : "the SDKs for"
      let verb = place > 0 ? "" : keys.count == 1 ? " delivers \(eventInWords)" : " deliver \(eventInWords)"
      return "\(subject) \(Words.list(keys))\(verb) \(Redelivery.times(count))"
    }
    return clauses.joined(separator: ", ")
  }

  private var eventInWords: String { "`\(Witness.escaped(event.block))`" }

  private static func times(_ count: Int) -> String {
    switch count {
    case 0: "not at all"
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }
}

extension [Redelivery] {
  /// A sentence for each way in which SDKs take the witnesses of one rule, with the first such witness.
  func notes(_ sdks: [SDK]) -> [String] {
    var seen: Set<[Int]> = []
    return filter { seen.insert($0.yields).inserted }.map { $0.inWords(sdks) }
  }
}
