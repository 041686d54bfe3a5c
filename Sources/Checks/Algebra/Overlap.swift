import RuleTable

/// Two rules that both yield one event where a `yield` does not end the matching, as in most generated SDKs.
struct Overlap: Sendable {
  /// The earlier rule's index.
  let earlier: Int
  /// The later rule's index.
  let later: Int
  /// The name of an event that reaches both.
  let name: NameClass
  /// The data of that event, or its beginning: the longer of both prefixes.
  let data: [UInt8]

  /// Finds every pair for which an event exists that both match and no other rule before the later one stops.
  ///
  /// If any event does, the one whose data is just the longer prefix does: more data only matches more rules.
  static func all(in sets: [MatchSet], handlers: [Handler], order: PrefixOrder) -> [Overlap] {
    var stops = FirstTaker(order: order)
    var yields = YieldIndex()
    var overlaps: [Overlap] = []
    for (later, set) in sets.enumerated() {
      guard !set.isEmpty, let rank = set.prefix.flatMap(order.rank) else { continue }
      guard handlers[later] == .yield else {
        stops.add(later, set)
        continue
      }
      for earlier in yields.candidates(for: set) {
        guard let other = sets[earlier].prefix.flatMap(order.rank),
          order.covers(rank, other) || order.covers(other, rank)
        else { continue }
        let longer = max(rank, other)
        if let name = witness(sets[earlier], set, { stops.rule(taking: $0, longer) == nil }) {
          let data = order.prefix(longer)
          overlaps.append(Overlap(earlier: earlier, later: later, name: name, data: data))
        }
      }
      yields.add(later, set)
    }
    return overlaps
  }

  /// A name that both accept and that passes; no name at all where that will do.
  private static func witness(
    _ left: MatchSet, _ right: MatchSet, _ passes: (NameClass) -> Bool
  ) -> NameClass? {
    let names: [NameClass]
    switch (left.names, right.names) {
    // What stops the unmentioned names looks at no name and so stops every name.
    case (nil, nil): names = [.unnamed, .other]
    case (let some?, nil), (nil, let some?): names = some.sorted()
    case (let some?, let others?): names = some.intersection(others).sorted()
    }
    return names.first(where: passes)
  }
}

/// The rules so far that yield, found by the names they share with another.
private struct YieldIndex {
  private var unconditional: [Int] = []
  private var byName: [NameClass: [Int]] = [:]
  private var all: [Int] = []

  mutating func add(_ index: Int, _ set: MatchSet) {
    all.append(index)
    guard let names = set.names else {
      unconditional.append(index)
      return
    }
    for name in names { byName[name, default: []].append(index) }
  }

  func candidates(for set: MatchSet) -> [Int] {
    guard let names = set.names else { return all }
    return Set(unconditional + names.flatMap { byName[$0] ?? [] }).sorted()
  }
}
