import Diagnostics

/// Suggests known names for many unknown ones, as long as that takes no time worth speaking of.
struct Suggestions {
  private let names: [String]
  private let indices: [String: Int]
  private var found: [String: Int?] = [:]
  /// How many comparisons of two names may still be made.
  private var budget = 4000

  init(from names: [String]) {
    self.names = names
    indices = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The index of the name nearest to another; nil where none is near, and after too many questions.
  mutating func index(nearest name: String) -> Int? {
    if let known = found[name] { return known }
    guard names.count <= budget else { return nil }
    budget -= names.count
    let index = nearest(to: name, in: names).flatMap { indices[$0] }
    found[name] = .some(index)
    return index
  }
}
