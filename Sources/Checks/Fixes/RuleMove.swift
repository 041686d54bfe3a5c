import Diagnostics
import YAMLTree

/// Moves a rule to the end of its table.
enum RuleMove {
  /// The edits that move an item of a list to its end, with the comments that belong to it.
  ///
  /// In a flow list each item takes the bytes of the next one, so that commas and blanks stay where they are.
  ///
  /// - Parameters:
  ///   - index: the item's place.
  ///   - rules: the list.
  ///   - document: the file.
  /// - Returns: the edits; nil where an alias would come to stand before its anchor, and where it is not plain which
  ///   bytes are the item's own.
  static func toEnd(_ index: Int, of rules: Node, in document: Document) -> [Fix.Edit]? {
    guard rules.definition == nil, let items = rules.items, index < items.count - 1,
      mayTradePlaces(items[index], items[(index + 1)...], document)
    else { return nil }
    return rules.isFlow ? inFlow(index, items, rules, document) : inBlock(index, rules, document)
  }

  private static func mayTradePlaces(_ item: Node, _ others: ArraySlice<Node>, _ document: Document) -> Bool {
    guard !document.hasProperties(item) else { return false }
    return !item.contains { $0.definition != nil } || !others.contains(where: document.hasProperties)
  }

  private static func inFlow(_ index: Int, _ items: [Node], _ rules: Node, _ document: Document)
    -> [Fix.Edit]?
  {
    guard !document.hasComment(in: rules.span) else { return nil }
    let texts = items[index...].map { document.source.text($0.span) }
    guard texts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return zip(items[index...], texts.dropFirst() + texts.prefix(1)).map { item, text in
      Fix.Edit(item.span, text)
    }
  }

  private static func inBlock(_ index: Int, _ rules: Node, _ document: Document) -> [Fix.Edit]? {
    guard !document.hasBlockScalar(rules), let parts = document.layout(of: rules)?.parts,
      parts[index...].allSatisfy(\.standsAlone)
    else { return nil }
    let source = document.source
    let (lines, last) = (parts[index].lines, parts[parts.count - 1].lines)
    // The blank lines that part it from the next one go with it.
    let gapEnd = document.blankLinesEnd(from: lines.end, limit: parts[index + 1].lines.start)
    var text = source.text(SourceSpan(lines.end, gapEnd)) + source.text(lines)
    if document.lineBreakLength(before: last.end) == 0 {
      let lineBreak = source.text(
        SourceSpan(lines.end - document.lineBreakLength(before: lines.end), lines.end))
      text = lineBreak + text.dropLast(1)
    }
    return [
      Fix.Edit(SourceSpan(lines.start, gapEnd), ""),
      Fix.Edit(SourceSpan(last.end, last.end), text),
    ]
  }
}
