import Diagnostics

extension [Finding] {
  /// What findings are counted by: those that are ignored take no place from those that are not.
  private struct Kind: Hashable {
    let code: Code
    let isActive: Bool

    init(_ finding: Finding) {
      code = finding.diagnostic.code
      isActive = finding.isActive
    }
  }

  /// Leaves out what one check finds again and again; its last finding that stays says how many went.
  ///
  /// - Parameter limit: how many findings of a check stay, of those that count and of those that are ignored.
  func firstOfEach(_ limit: Int) -> [Finding] {
    let counts = reduce(into: [:]) { $0[Kind($1), default: 0] += 1 }
    guard counts.values.contains(where: { $0 > limit }) else { return self }
    var seen: [Kind: Int] = [:]
    return compactMap { finding in
      let kind = Kind(finding)
      let place = seen[kind, default: 0] + 1
      seen[kind] = place
      let omitted = counts[kind, default: 0] - limit
      guard place == limit, omitted > 0 else { return place > limit ? nil : finding }
      let note = "\(omitted) more findings of this check are left out"
      return Finding(
        finding.diagnostic.adding(note: note), at: finding.pointer, suppressed: finding.suppression)
    }
  }
}
