/// Finds the first of some rules that takes an event.
///
/// Rules are added in their order, and asked about in between: "which of the rules so far".
struct FirstTaker {
  private struct Key: Hashable {
    /// The name class; nil for a rule that looks at no name.
    let name: NameClass?
    let rank: Int
  }

  private let order: PrefixOrder
  private var first: [Key: Int] = [:]

  init(order: PrefixOrder) {
    self.order = order
  }

  /// Adds a rule after those added before.
  mutating func add(_ index: Int, _ set: MatchSet) {
    guard let rank = set.prefix.flatMap(order.rank) else { return }
    let names: [NameClass?] = set.names.map(Array.init) ?? [nil]
    for name in names where first[Key(name: name, rank: rank)] == nil {
      first[Key(name: name, rank: rank)] = index
    }
  }

  /// The first rule so far that takes every event of a class whose data begins with the prefix.
  ///
  /// Only a rule whose own prefix begins this one does: the data that is just this prefix is one of the events.
  /// - Parameters:
  ///   - name: the class; nil for every class at once.
  ///   - rank: the prefix.
  /// - Returns: the rule as it was added, or nil.
  func rule(taking name: NameClass?, _ rank: Int) -> Int? {
    order.chain(from: rank).reduce(nil) { best, rank in
      let unconditional = first[Key(name: nil, rank: rank)]
      let named = name.flatMap { first[Key(name: $0, rank: rank)] }
      return [best, unconditional, named].compactMap(\.self).min()
    }
  }
}
