import Diagnostics
import YAMLTree

extension Document {
  /// The bytes of the outermost entries and items that begin on a line.
  ///
  /// - Parameters:
  ///   - line: the bytes of the line.
  ///   - withEnds: whether that counts, too, whose flow collection or scalar of several lines ends on the line.
  /// - Returns: all of them as one span; nil where there is none.
  func outermost(on line: SourceSpan, withEnds: Bool) -> SourceSpan? {
    var node = root
    while let parent = node, parent.definition == nil {
      let first = parent.childCount { $0 < line.start }
      let end = parent.childCount { $0 <= line.end }
      var covered = first < end ? parent.childSpan(first).union(parent.childSpan(end - 1)) : nil
      guard first > 0 else { return covered }
      let value = parent.childValue(first - 1)
      if withEnds, value.ends(on: line) {
        let span = parent.childSpan(first - 1)
        covered = covered.map { $0.union(span) } ?? span
      }
      guard covered == nil, value.span.end >= line.start else { return covered }
      node = value
    }
    return nil
  }
}

extension Node {
  /// How many leading children begin at an offset that fits, where none after them does; found by halving.
  fileprivate func childCount(whereStart fits: (Int) -> Bool) -> Int {
    var low = 0
    var high = items?.count ?? mapping?.written.count ?? 0
    while low < high {
      let middle = low + (high - low) / 2
      if fits(childSpan(middle).start) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The bytes of an item, or of an entry with its key.
  fileprivate func childSpan(_ index: Int) -> SourceSpan {
    switch content {
    case .sequence(let items, _): items[index].span
    case .mapping(let mapping): mapping.written[index].span
    case .scalar: span
    }
  }

  /// An item, or the value of an entry.
  fileprivate func childValue(_ index: Int) -> Node {
    switch content {
    case .sequence(let items, _): items[index]
    case .mapping(let mapping): mapping.written[index].value
    case .scalar: self
    }
  }

  /// Whether this is a flow collection or a scalar that began before a line and ends on it.
  fileprivate func ends(on line: SourceSpan) -> Bool {
    guard definition == nil, span.start < line.start, line.start...line.end ~= span.end else { return false }
    return switch content {
    case .scalar: true
    case .sequence(_, let style): style == .flow
    case .mapping(let mapping): mapping.style == .flow
    }
  }
}
