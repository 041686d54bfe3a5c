import RuleTable

/// Which rules are dead, because earlier ones take every event they match.
struct Coverage: Sendable {
  /// An earlier rule and the names for which it is the first to take the dead rule's events.
  struct Coverer: Sendable {
    let index: Int
    /// The names; nil for all.
    let names: Set<NameClass>?
  }

  /// For each rule the earlier ones that together cover it, in order; empty for a rule that some event reaches,
  /// and for one that could match no event in any place.
  let coverers: [[Coverer]]

  init(_ sets: [MatchSet], order: PrefixOrder) {
    var taker = FirstTaker(order: order)
    var coverers: [[Coverer]] = []
    for (index, set) in sets.enumerated() {
      coverers.append(Coverage.coverers(of: set, in: taker, order: order))
      taker.add(index, set)
    }
    self.coverers = coverers
  }

  private static func coverers(of set: MatchSet, in taker: FirstTaker, order: PrefixOrder) -> [Coverer] {
    guard !set.isEmpty, let rank = set.prefix.flatMap(order.rank) else { return [] }
    guard let names = set.names else {
      // Names that no rule mentions are left to rules that look at no name, and such a rule takes all names.
      return taker.rule(taking: nil, rank).map { [Coverer(index: $0, names: nil)] } ?? []
    }
    var byRule: [Int: Set<NameClass>] = [:]
    for name in names {
      guard let index = taker.rule(taking: name, rank) else { return [] }
      byRule[index, default: []].insert(name)
    }
    return byRule.sorted { $0.key < $1.key }.map { Coverer(index: $0.key, names: $0.value) }
  }
}
