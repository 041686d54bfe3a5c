import RuleTable

/// A situation in which some SDK does something else than the table says.
struct Divergence: Sendable {
  let situation: Situation
  /// What the reference does.
  let reference: Conduct
  /// The SDKs that differ, by their places among those asked about, and what each does.
  let deviations: [(sdk: Int, conduct: Conduct)]

  /// Replays a situation.
  ///
  /// - Returns: nil where all do as the table says.
  init?(_ situation: Situation, _ rehearsal: Rehearsal) {
    let (reference, sdks) = rehearsal.play(situation.transcript)
    let deviations = sdks.enumerated().filter { $0.element.differs(from: reference) }
    guard !deviations.isEmpty else { return nil }
    self.situation = situation
    self.reference = reference
    self.deviations = deviations.map { (sdk: $0.offset, conduct: $0.element) }
  }

  /// Whether all that differs is that some SDKs yield more often.
  var isRedelivery: Bool { deviations.allSatisfy { $0.conduct.isMore(than: reference) } }

  /// What the reference does, and what which SDKs do: "reference yield; go and ruby drop".
  func inWords(_ sdks: [SDK]) -> String {
    let raised = Set(deviations.compactMap { $0.conduct.errorInWords(withMessage: false) })
    // One error can be told in full; of several the class is enough.
    let clauses = deviations.map { sdk, conduct in
      let error = conduct.errorInWords(withMessage: raised.count == 1)
      let what = [conduct.inWords, error].compactMap(\.self).joined(separator: " ")
      return (key: sdks[sdk].key, what: what)
    }
    var seen: Set<String> = []
    let words = clauses.map(\.what).filter { seen.insert($0).inserted }.map { what in
      "\(Words.list(clauses.filter { $0.what == what }.map(\.key))) \(what)"
    }
    return (["reference \(reference.inWords)"] + words).joined(separator: "; ")
  }
}

extension Divergence {
  /// Every divergence of a config's SDKs, the most telling first; none where the config names no SDK.
  static func all(in context: Context) -> [Divergence] {
    // What was not read in full may mean anything.
    guard context.isConfigured, context.decoding.isUsable, let table = context.decoding.table else {
      return []
    }
    let rehearsal = Rehearsal(table, for: context.sdks)
    var samples = SampleData(order: context.order)
    let situations = Situation.all(of: table, EventKinds(context.sets, &samples), rehearsal)
    return situations.compactMap { Divergence($0, rehearsal) }
  }
}
