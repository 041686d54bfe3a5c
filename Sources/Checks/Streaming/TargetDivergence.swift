import Diagnostics
import RuleTable

extension Check {
  static let targetDivergence = Check(
    "Streaming/TargetDivergence", .note, "streams that the SDKs of a config take in different ways",
    why: """
      The SDK of each language decodes the stream and runs the rules with code of its own, and they do not \
      agree: on keep-alive comments, on blocks without data, on the order of rules, on an error that is null. \
      Each difference named was seen in a replay of the stream beside it, and `weir replay` shows it again. \
      The server had better not send such a stream, or the table not depend on it.
      """,
    bad: """
      targets:
        typescript: {}
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - kind: fallthrough
            handle: yield
      """,
    good: """
      targets:
        typescript: {}
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - event_type: null
            handle: yield
          - kind: fallthrough
            handle: continue
      """,
    found: .check { context in
      let divergences = Divergence.all(in: context)
      guard let first = divergences.first, let rule = context.rules.first else { return [] }
      let places = Set(divergences.flatMap { $0.deviations.map(\.sdk) }).sorted()
      let verb = places.count == 1 ? "differs" : "differ"
      let count = divergences.count == 1 ? "a situation" : "\(divergences.count) situations"
      return [
        Fault(
          "\(Words.list(places.map { context.sdks[$0].key })) \(verb) from the table in \(count)",
          at: Label(rule.matcherSpan, "the table says what `reference` does"),
          notes: DivergenceGroup.notes(divergences, context.sdks),
          help: "see one with `printf '%b' '\(Witness.escaped(first.situation.transcript))' | "
            + "weir replay --config FILE -`")
      ]
    })
}

/// Divergences that are told in one line.
private struct DivergenceGroup {
  let first: Divergence
  /// What else leads to the same.
  var others: [Situation] = []

  /// More lines nobody reads.
  private static let most = 6

  /// A line for each way in which SDKs differ, with its first witness.
  static func notes(_ divergences: [Divergence], _ sdks: [SDK]) -> [String] {
    var places: [String: Int] = [:]
    var groups: [DivergenceGroup] = []
    for divergence in divergences {
      // How often is the matter of `Streaming/OverlappingYield`.
      let key = divergence.isRedelivery ? "" : divergence.inWords(sdks)
      if let place = places[key] {
        groups[place].others.append(divergence.situation)
      } else {
        places[key] = groups.count
        groups.append(DivergenceGroup(first: divergence))
      }
    }
    let left = groups.dropFirst(most).reduce(0) { $0 + 1 + $1.others.count }
    return groups.prefix(most).map { $0.note(sdks) } + (left == 0 ? [] : ["and \(left) more"])
  }

  private func note(_ sdks: [SDK]) -> String {
    let situation = first.situation
    let note = "\(situation.inWords), `\(Witness.escaped(situation.transcript))`: \(first.inWords(sdks))"
    guard !others.isEmpty else { return note }
    let shown = others.prefix(others.count > 3 ? 2 : 3).map(\.inWords)
    let more = others.count > 3 ? ["\(others.count - 2) more"] : []
    return "\(note); \(first.isRedelivery ? "more than once, too:" : "also") \(Words.list(shown + more))"
  }
}
