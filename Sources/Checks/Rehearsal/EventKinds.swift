/// The kinds of events that a table tells apart, each with one event of it: rules take or leave a kind as one.
///
/// Of names that the same rules look for, one stands for all.
struct EventKinds {
  /// A name, and what to call events with it.
  struct Name {
    let name: String?
    /// "an event named `error`"; "an event" where no rule looks at names.
    let inWords: String
  }

  /// A beginning of data, and data that begins so.
  struct Data {
    let prefix: [UInt8]
    let data: String
  }

  /// The names, none at all first and one that no rule mentions last.
  let names: [Name]
  /// The data, that of no prefix first.
  let data: [Data]

  /// How many names and how many prefixes are looked at: a table seldom has more that differ.
  private static let most = 12
  /// Longer names and prefixes are passed over, in bytes: a message is to be read.
  static let longest = 100

  init(_ sets: [MatchSet], _ samples: inout SampleData) {
    let possible = sets.filter { !$0.isEmpty }
    names = EventKinds.names(possible)
    var prefixes: [[UInt8]] = [[]]
    for prefix in possible.compactMap(\.prefix) where prefix.count <= EventKinds.longest {
      guard prefixes.count < EventKinds.most else { break }
      if !prefixes.contains(prefix) { prefixes.append(prefix) }
    }
    data = prefixes.compactMap { prefix in
      samples.data(prefix).map { Data(prefix: prefix, data: $0) }
    }
  }

  private static func names(_ sets: [MatchSet]) -> [Name] {
    var takers: [NameClass: [Int]] = [:]
    for (index, set) in sets.enumerated() {
      for name in set.names ?? [] { takers[name, default: []].append(index) }
    }
    let anyEvent = [Name(name: nil, inWords: "an event")]
    if takers.isEmpty { return anyEvent }
    let mentioned = takers.keys.sorted().filter { $0 != .unnamed }
    var seen: Set<[Int]> = []
    let kinds = ([.unnamed] + mentioned + [.other]).filter { name in
      if case .named(let bytes) = name, bytes.count > longest { return false }
      return seen.insert(takers[name] ?? []).inserted
    }
    guard kinds.count > 1 else { return anyEvent }
    let shown = kinds.count > most ? Array(kinds.prefix(most - 1)) + kinds.suffix(1) : kinds
    return shown.map { kind in
      let inWords =
        kind == .other ? "an event with a name that no rule mentions" : "an event\(Words.names([kind]))"
      return Name(name: kind.text(besides: Set(mentioned)), inWords: inWords)
    }
  }
}
