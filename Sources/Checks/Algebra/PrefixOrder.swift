/// Answers which of a table's prefixes begin which others, compared as bytes.
///
/// In sorted order everything that begins with a prefix follows it directly, so each prefix has a range of ranks
/// and one test of two numbers does for two prefixes of any length.
struct PrefixOrder: Sendable {
  /// The prefixes that begin a prefix, by rank: its nearest proper prefix in the table, or nil.
  private let parents: [Int?]
  /// One past the rank of the last prefix that begins with this one.
  private let ends: [Int]
  private let sorted: [[UInt8]]

  init(_ prefixes: some Sequence<[UInt8]>) {
    sorted = prefixes.sorted { $0.lexicographicallyPrecedes($1) }.reduce(into: []) { distinct, prefix in
      if distinct.last != prefix { distinct.append(prefix) }
    }
    var parents: [Int?] = []
    var ends = sorted.indices.map { $0 + 1 }
    var open: [Int] = []
    for (rank, prefix) in sorted.enumerated() {
      while let last = open.last, !prefix.starts(with: sorted[last]) {
        ends[last] = rank
        open.removeLast()
      }
      parents.append(open.last)
      open.append(rank)
    }
    for rank in open { ends[rank] = sorted.count }
    self.parents = parents
    self.ends = ends
  }

  /// The rank of a prefix of the table, or nil for any other text.
  func rank(of prefix: [UInt8]) -> Int? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].lexicographicallyPrecedes(prefix) { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == prefix ? low : nil
  }

  /// The bytes of the prefix with a rank.
  func prefix(_ rank: Int) -> [UInt8] { sorted[rank] }

  /// The prefixes of the table that begin with a text and go on; all of them for the empty one.
  ///
  /// - Parameter text: a prefix of the table, or nothing.
  func longer(than text: [UInt8]) -> ArraySlice<[UInt8]> {
    guard let rank = rank(of: text) else { return text.isEmpty ? sorted[...] : [] }
    return sorted[rank + 1..<ends[rank]]
  }

  /// Whether the one prefix begins the other, or is the same.
  func covers(_ rank: Int, _ other: Int) -> Bool { rank <= other && other < ends[rank] }

  /// The prefix itself and then every shorter one that begins it.
  func chain(from rank: Int) -> UnfoldFirstSequence<Int> {
    sequence(first: rank) { parents[$0] }
  }
}
