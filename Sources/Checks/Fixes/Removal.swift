import Diagnostics
import YAMLTree

/// Takes items out of a list, or entries out of a mapping, with the comments that belong to them.
struct Removal {
  private let document: Document
  private let collection: Node
  /// The bytes of each child in the order written.
  private let children: [SourceSpan]
  /// The lines of each child; nil in brackets and braces.
  private let parts: [BlockLayout.Part]?

  /// Looks at a collection; nil where it is an alias, has one child only, or it is not plain which lines are whose.
  init?(from collection: Node, in document: Document) {
    children = collection.childSpans
    guard collection.definition == nil, children.count > 1 else { return nil }
    self.document = document
    self.collection = collection
    if collection.isFlow {
      parts = nil
    } else {
      guard !document.hasBlockScalar(collection), let layout = document.layout(of: collection) else {
        return nil
      }
      parts = layout.parts
    }
  }

  /// The edit that removes a child; nil where something in it may be needed elsewhere (an anchor), and where it is not
  /// plain which bytes are its own.
  ///
  /// - Parameter index: the child's place among those written.
  func edit(_ index: Int) -> Fix.Edit? {
    guard children.indices.contains(index),
      !collection.childNodes(index).contains(where: document.hasProperties)
    else { return nil }
    return (parts.map { inBlock(index, $0) } ?? inFlow(index)).map { Fix.Edit($0, "") }
  }

  private func inFlow(_ index: Int) -> SourceSpan? {
    let isLast = index == children.count - 1
    let gap =
      isLast
      ? SourceSpan(children[index - 1].end, children[index].start)
      : SourceSpan(children[index].end, children[index + 1].start)
    // A comment there, a `?`, or an empty value that is not where it seems.
    guard document.source.text(gap).filter({ !$0.isWhitespace }) == "," else { return nil }
    return isLast
      ? SourceSpan(gap.start, children[index].end) : SourceSpan(children[index].start, gap.end)
  }

  private func inBlock(_ index: Int, _ parts: [BlockLayout.Part]) -> SourceSpan? {
    let part = parts[index]
    guard part.standsAlone else { return index == 0 ? firstOnDashLine(parts) : nil }
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
  private func firstOnDashLine(_ parts: [BlockLayout.Part]) -> SourceSpan? {
    let start = parts[0].start
    let before = document.source.text(SourceSpan(start - document.column(of: start), start))
    let gap = document.source.text(SourceSpan(children[0].end, parts[1].start))
    guard parts[1].standsAlone, before.last(where: { $0 != " " }) == "-", gap.allSatisfy(\.isWhitespace)
    else { return nil }
    return SourceSpan(start, parts[1].start)
  }
}
