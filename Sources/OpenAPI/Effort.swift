/// How much more of a spec may be looked at, so that references that run in circles or fan out end in no answer.
public struct Effort: Sendable {
  private var left: Int

  /// Makes a budget.
  ///
  /// - Parameter visits: how many objects may be looked at, over all questions asked with it.
  public init(visits: Int = 1_000_000) {
    left = visits
  }

  /// Takes one visit; false where none is left.
  mutating func spend() -> Bool {
    left -= 1
    return left >= 0
  }
}
