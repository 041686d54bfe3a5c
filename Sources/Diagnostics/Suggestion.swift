/// Finds the known name a misspelt one was most likely meant to be.
///
/// - Parameters:
///   - name: the name as written.
///   - known: the accepted names; the first of equally near ones wins.
/// - Returns: the nearest name within a third of the longer name's characters (at least one), or nil.
public func nearest(to name: String, in known: [String]) -> String? {
  let written = Array(name.lowercased())
  guard written.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in known {
    let accepted = Array(candidate.lowercased())
    let allowed = max(1, max(written.count, accepted.count) / 3)
    // So many letters have to come or go at least: most names are far too long or too short.
    guard abs(written.count - accepted.count) <= allowed else { continue }
    let distance = editDistance(written, accepted)
    if distance <= allowed, distance < best?.distance ?? .max {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// Counts the insertions, deletions, replacements and swaps of neighbours that turn one text into another.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(previous[column + 1] + 1, current[column] + 1, replaced)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}
