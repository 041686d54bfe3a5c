import Diagnostics
import YAMLTree

/// Takes an item out of a list, or an entry out of a mapping, with the comments that belong to it.
enum Removal {
  /// The edit that removes a child.
  ///
  /// - Parameters:
  ///   - index: the child's place among those written.
  ///   - collection: what holds it, written where it is used.
  ///   - document: the file.
  /// - Returns: the edit; nil where it is the only child, where something in it may be needed elsewhere (an anchor),
  ///   and where it is not plain which bytes are its own.
  static func edit(_ index: Int, of collection: Node, in document: Document) -> Fix.Edit? {
    let children = collection.childSpans
    guard collection.definition == nil, children.count > 1, children.indices.contains(index),
      !collection.childNodes(index).contains(where: document.hasProperties)
    else { return nil }
    let span =
      collection.isFlow
      ? inFlow(index, children, document) : inBlock(index, children, collection, document)
    return span.map { Fix.Edit($0, "") }
  }

  private static func inFlow(_ index: Int, _ children: [SourceSpan], _ document: Document) -> SourceSpan? {
    let isLast = index == children.count - 1
    let gap =
      isLast
      ? SourceSpan(children[index - 1].end, children[index].start)
      : SourceSpan(children[index].end, children[index + 1].start)
    // A comment there, a `?`, or an empty value that is not where it seems.
    let separator = document.source.text(gap).filter { !$0.isWhitespace }
    guard separator == "," else { return nil }
    return isLast
      ? SourceSpan(gap.start, children[index].end) : SourceSpan(children[index].start, gap.end)
  }

  private static func inBlock(
    _ index: Int, _ children: [SourceSpan], _ collection: Node, _ document: Document
  ) -> SourceSpan? {
    guard !document.hasBlockScalar(collection), let parts = document.layout(of: collection)?.parts else {
      return nil
    }
    let part = parts[index]
    guard part.standsAlone else { return firstOnDashLine(parts, children, index, document) }
    let size = document.source.bytes.count
    guard index == parts.count - 1 else {
      return SourceSpan(
        part.lines.start, document.blankLinesEnd(from: part.lines.end, limit: parts[index + 1].lines.start))
    }
    var start = document.blankLinesStart(before: part.lines.start, limit: parts[index - 1].lines.end)
    // A file whose last line has no break keeps that.
    if part.lines.end == size, document.lineBreakLength(before: size) == 0 {
      start -= document.lineBreakLength(before: start)
    }
    return SourceSpan(start, part.lines.end)
  }

  /// The first key after a `-`, whose place the second one takes.
  private static func firstOnDashLine(
    _ parts: [BlockLayout.Part], _ children: [SourceSpan], _ index: Int, _ document: Document
  ) -> SourceSpan? {
    guard index == 0, parts[1].standsAlone, document.isAfterDash(parts[0].start) else { return nil }
    let gap = document.source.text(SourceSpan(children[0].end, parts[1].start))
    guard gap.allSatisfy(\.isWhitespace) else { return nil }
    return SourceSpan(parts[0].start, parts[1].start)
  }
}

extension Document {
  /// Whether a `-` is the last thing before `offset` on its line.
  fileprivate func isAfterDash(_ offset: Int) -> Bool {
    let line = SourceSpan(offset - column(of: offset), offset)
    return source.text(line).last { $0 != " " } == "-"
  }
}
