/// The rules so far, found by the names they share with another.
struct NameIndex {
  private var all: [Int] = []
  private var unconditional: [Int] = []
  private var byName: [NameClass: [Int]] = [:]
  private let count: Int

  /// Makes an empty index for the rules of a table.
  ///
  /// - Parameter count: how many rules the table has.
  init(count: Int) {
    self.count = count
  }

  /// Adds a rule after those added before.
  mutating func add(_ index: Int, _ set: MatchSet) {
    all.append(index)
    guard let names = set.names else {
      unconditional.append(index)
      return
    }
    for name in names { byName[name, default: []].append(index) }
  }

  /// The rules that accept some name that the set accepts, in order.
  func candidates(for set: MatchSet) -> [Int] {
    guard let names = set.names else { return all }
    let lists = ([unconditional] + names.compactMap { byName[$0] }).filter { !$0.isEmpty }
    guard lists.count > 1 else { return lists.first ?? [] }
    var isCandidate = [Bool](repeating: false, count: count)
    for list in lists {
      for index in list { isCandidate[index] = true }
    }
    return all.filter { isCandidate[$0] }
  }
}
