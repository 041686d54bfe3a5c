/// The order in which a target's code tries the rules of a table.
struct RuleOrder: Sendable {
  /// Rules that the code tries as one construct.
  struct Group: Sendable {
    /// Places in the table's entries.
    let rules: [Int]
    /// Whether the first match ends the group, as in a `switch`.
    let endsAtMatch: Bool
  }

  let groups: [Group]

  init(_ table: CompiledTable, _ order: Matching.Order) {
    let all = table.entries.indices
    let rest = all.filter { table.entries[$0].isFallthrough }
    let data = all.filter { table.entries[$0].looksAtData && !rest.contains($0) }
    let name = all.filter { !table.entries[$0].looksAtData && !rest.contains($0) }
    let last = Group(rules: rest, endsAtMatch: false)
    groups =
      switch order {
      case .config: [Group(rules: Array(all), endsAtMatch: false)]
      case .dataThenName:
        [Group(rules: data, endsAtMatch: true), Group(rules: name, endsAtMatch: true), last]
      case .nameThenData:
        [Group(rules: name, endsAtMatch: true), Group(rules: data, endsAtMatch: true), last]
      }
  }
}
