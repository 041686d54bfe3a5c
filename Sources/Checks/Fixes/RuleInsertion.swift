import Diagnostics
import YAMLTree

/// Puts a rule before all others of a table.
enum RuleInsertion {
  /// The edit that makes a rule the first one, in the style of the one that was.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - rules: the list, which has a rule.
  ///   - document: the file.
  /// - Returns: the edit; nil where the list is empty or an alias, and where no line is to be had.
  static func first(_ rule: RuleText, in rules: Node, of document: Document) -> Fix.Edit? {
    guard rules.definition == nil, let items = rules.items, let first = items.first else { return nil }
    let style = TextStyle(like: first, in: document)
    return rules.isFlow
      ? inFlow(rule.flow(style), items, document) : inBlock(rule, style, first, rules, document)
  }

  private static func inFlow(_ rule: String, _ items: [Node], _ document: Document) -> Fix.Edit? {
    let start = items[0].span.start
    var separator = ", "
    if items.count > 1 {
      let gap = document.source.text(SourceSpan(items[0].span.end, items[1].span.start))
      if gap.filter({ !$0.isWhitespace }) == "," { separator = gap }
    } else if let indentation = document.indentation(of: start) {
      separator = ",\(document.lineBreak)\(indentation)"
    }
    return Fix.Edit(SourceSpan(start, start), rule + separator)
  }

  private static func inBlock(
    _ rule: RuleText, _ style: TextStyle, _ first: Node, _ rules: Node, _ document: Document
  ) -> Fix.Edit? {
    guard let parts = document.layout(of: rules)?.parts, let part = parts.first, part.standsAlone,
      let indentation = document.indentation(of: part.start)
    else { return nil }
    let lineBreak = document.lineBreak
    let dash = SourceSpan(part.start + 1, first.span.start)
    let blanks = document.source.text(dash)
    let space = !blanks.isEmpty && blanks.allSatisfy { $0 == " " } ? blanks : " "
    let lines =
      first.isFlow && first.definition == nil ? [rule.flow(style)] : rule.lines(style)
    var text = "\(indentation)-\(space)\(lines.joined(separator: "\(lineBreak)\(indentation) \(space)"))"
    text += lineBreak
    if parts.count > 1 {
      let gap = document.blankLinesEnd(from: part.lines.end, limit: parts[1].lines.start)
      text += document.source.text(SourceSpan(part.lines.end, gap))
    }
    return Fix.Edit(SourceSpan(part.lines.start, part.lines.start), text)
  }
}
