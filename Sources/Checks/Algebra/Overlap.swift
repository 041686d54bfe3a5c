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

  /// For each rule, how many overlaps with earlier ones are kept: a table of n equal rules has n² of them.
  static let limit = 8

  /// Finds, for each rule, the earlier ones for which an event exists that both match and that no other rule before
  /// the later one stops.
  ///
  /// If any event does, the one whose data is just the longer prefix does: more data only matches more rules.
  static func all(in sets: [MatchSet], handlers: [Handler], order: PrefixOrder) -> [[Overlap]] {
    let ranks = sets.map { $0.isEmpty ? nil : $0.prefix.flatMap(order.rank) }
    var stops = FirstTaker(order: order)
    var yields = NameIndex(count: sets.count)
    return sets.indices.map { later in
      let set = sets[later]
      guard let rank = ranks[later] else { return [] }
      guard handlers[later] == .yield else {
        stops.add(later, set)
        return []
      }
      defer { yields.add(later, set) }
      var overlaps: [Overlap] = []
      for earlier in yields.candidates(for: set) where overlaps.count < limit {
        guard let other = ranks[earlier], order.covers(rank, other) || order.covers(other, rank) else {
          continue
        }
        // In the order of ranks the longer of two such prefixes is the later one.
        let longer = max(rank, other)
        if let name = witness(sets[earlier], set, { stops.rule(taking: $0, longer) == nil }) {
          let data = order.prefix(longer)
          overlaps.append(Overlap(earlier: earlier, later: later, name: name, data: data))
        }
      }
      return overlaps
    }
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
