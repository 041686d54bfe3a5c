import Diagnostics

/// Finds which ignore covers which finding, in one go over both.
struct IgnoreSweep {
  /// The indices of the ignores that silence something.
  private(set) var used: Set<Int> = []

  /// Puts a suppression to each finding that an ignore covers; the innermost one is what silences it.
  ///
  /// Nodes nest at most 64 deep, and no two ignores of a code cover the same bytes: so few are open at a time.
  ///
  /// - Parameters:
  ///   - ignores: the ignores.
  ///   - findings: the findings, in order of place.
  mutating func suppress(_ findings: inout [Finding], by ignores: [Ignore]) {
    guard !ignores.isEmpty else { return }
    var waiting: [Code: [Int]] = [:]
    for index in ignores.indices { waiting[ignores[index].code, default: []].append(index) }
    // The outer of two that begin together comes first, and the next one to open last.
    for code in waiting.keys {
      waiting[code]?.sort { left, right in
        let (left, right) = (ignores[left].covered, ignores[right].covered)
        return (left.start, -left.end) > (right.start, -right.end)
      }
    }
    var open: [Code: [Int]] = [:]
    for index in findings.indices where findings[index].isActive {
      let (code, span) = (findings[index].diagnostic.code, findings[index].diagnostic.primary.span)
      guard findings[index].diagnostic.level < .fatal, waiting[code] != nil || open[code] != nil else {
        continue
      }
      while let next = waiting[code]?.last, ignores[next].covered.start <= span.start {
        waiting[code]?.removeLast()
        open[code, default: []].append(next)
      }
      open[code]?.removeAll { ignores[$0].covered.end < span.start }
      guard let ignore = open[code]?.last(where: { ignores[$0].covered.contains(span) }) else { continue }
      used.insert(ignore)
      findings[index].suppression = ignores[ignore].suppression
    }
  }
}
