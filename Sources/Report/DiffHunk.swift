/// A run of lines that was replaced by another; either may be empty.
struct DiffChange {
  let old: Range<Int>
  let new: Range<Int>
}

/// Changes near one another, with the lines around them.
struct DiffHunk {
  let old: Range<Int>
  let new: Range<Int>
  let changes: [DiffChange]

  /// Puts changes together whose contexts meet.
  static func hunks(
    _ changes: [DiffChange], context: Int, _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> [DiffHunk] {
    var groups: [[DiffChange]] = []
    for change in changes {
      if let last = groups.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
        groups[groups.count - 1].append(change)
      } else {
        groups.append([change])
      }
    }
    return groups.compactMap { group in
      guard let first = group.first, let last = group.last else { return nil }
      let before = min(context, first.old.lowerBound)
      let after = min(context, old.count - last.old.upperBound)
      return DiffHunk(
        old: (first.old.lowerBound - before)..<(last.old.upperBound + after),
        new: (first.new.lowerBound - before)..<(last.new.upperBound + after), changes: group)
    }
  }

  /// `@@ -1,4 +1,5 @@`; a count of 1 is left out, and an empty range names the line before it.
  var header: String { "@@ -\(DiffHunk.text(old)) +\(DiffHunk.text(new)) @@" }

  private static func text(_ range: Range<Int>) -> String {
    switch range.count {
    case 0: "\(range.lowerBound),0"
    case 1: "\(range.lowerBound + 1)"
    default: "\(range.lowerBound + 1),\(range.count)"
    }
  }
}
