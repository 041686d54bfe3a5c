/// The events that no rule of a table takes.
struct Leftover: Sendable {
  /// Names that are dropped alike.
  struct Group: Sendable {
    let names: Set<NameClass>
    /// The beginnings of data that save an event of these names, sorted by their bytes.
    let prefixes: [[UInt8]]
  }

  /// The names of which events are left, those alike together; empty where every event is taken.
  let groups: [Group]
  /// Every name that a rule mentions.
  let mentioned: Set<NameClass>

  init(_ sets: [MatchSet]) {
    let possible = sets.filter { !$0.isEmpty }
    mentioned = Set(possible.flatMap { $0.names ?? [] }).subtracting([.unnamed])
    let common = Leftover.shortest(possible.filter { $0.names == nil }.compactMap(\.prefix))
    var byName: [NameClass: [[UInt8]]] = [:]
    for set in possible {
      for name in set.names ?? [] { byName[name, default: []] += [set.prefix].compactMap(\.self) }
    }
    // Data that is empty begins with nothing but the empty prefix: without that one, some event is left.
    var groups: [[[UInt8]]: Set<NameClass>] = [:]
    for name in mentioned.union([.unnamed, .other]) where !common.contains([]) {
      let own = Leftover.shortest(byName[name] ?? [])
      if own != [[]] { groups[own, default: []].insert(name) }
    }
    self.groups = groups.map { Group(names: $0.value, prefixes: Leftover.shortest(common + $0.key)) }
      .sorted { $0.names.sorted().lexicographicallyPrecedes($1.names.sorted()) }
  }

  /// The prefixes that no other one begins, sorted by their bytes.
  private static func shortest(_ prefixes: [[UInt8]]) -> [[UInt8]] {
    prefixes.sorted { $0.lexicographicallyPrecedes($1) }.reduce(into: []) { kept, prefix in
      if let last = kept.last, prefix.starts(with: last) { return }
      kept.append(prefix)
    }
  }
}
