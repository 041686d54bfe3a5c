import Diagnostics

/// Edits of one text that neither overlap nor touch, in order of position.
struct EditSet {
  private(set) var edits: [Fix.Edit] = []

  /// Adds the edits of a fix, all or none.
  ///
  /// - Returns: whether they were added; not where one overlaps or touches an edit that is there already, or another
  ///   of its own, or leaves the text.
  mutating func insert(_ fix: Fix, in source: SourceFile) -> Bool {
    guard !fix.edits.isEmpty else { return false }
    var previous = -1
    for edit in fix.edits {
      guard edit.span.start > previous, edit.span.end <= source.bytes.count, isFree(edit.span) else {
        return false
      }
      previous = edit.span.end
    }
    for edit in fix.edits { edits.insert(edit, at: place(of: edit.span.start)) }
    return true
  }

  /// Where a byte of the old text stands in the new one; within an edit, its first byte.
  func newOffset(of offset: Int) -> Int {
    var moved = 0
    for edit in edits.prefix(place(of: offset)) {
      guard edit.span.end <= offset else { return edit.span.start + moved }
      moved += edit.replacement.utf8.count - edit.span.length
    }
    return offset + moved
  }

  private func isFree(_ span: SourceSpan) -> Bool {
    let next = place(of: span.start)
    return (next == 0 || edits[next - 1].span.end < span.start)
      && (next == edits.count || edits[next].span.start > span.end)
  }

  /// How many edits start before `offset`.
  private func place(of offset: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
