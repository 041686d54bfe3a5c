import Diagnostics
import YAMLTree

/// Puts a whole `streaming` section into a config that has none.
enum TableInsertion {
  /// The edit that adds a table after the last section, in the style of the file.
  ///
  /// - Parameters:
  ///   - rules: the rules.
  ///   - document: the file, whose root is a mapping.
  /// - Returns: the edit; nil where there is a `streaming` section already, an empty one in braces excepted, and where
  ///   it is not plain where the last section ends.
  static func edit(_ rules: [RuleText], in document: Document) -> Fix.Edit? {
    guard document.isComplete, let root = document.root, root.definition == nil, let mapping = root.mapping,
      let last = mapping.written.last
    else { return nil }
    if let section = mapping["streaming"] {
      guard let table = section.value.mapping, table.written.isEmpty, table.style == .flow,
        section.value.definition == nil, document.source.text(section.value.span) == "{}"
      else { return nil }
      return Fix.Edit(section.value.span, flow(rules, document.textStyle(like: section.key)))
    }
    return mapping.style == .flow
      ? inFlow(rules, root, last, document) : inBlock(rules, root, last, document)
  }

  private static func inBlock(
    _ rules: [RuleText], _ root: Node, _ last: Mapping.Entry, _ document: Document
  ) -> Fix.Edit? {
    guard let parts = document.layout(of: root)?.parts, let part = parts.last, part.standsAlone,
      let indentation = document.indentation(of: part.start)
    else { return nil }
    let (size, lineBreak) = (document.source.bytes.count, document.lineBreak)
    var end = part.lines.end
    if document.hasBlockScalar(last.value) {
      // Blank lines after such a text may be its own, and so may be that none ends it.
      guard document.lineBreakLength(before: end) > 0 else { return nil }
      end = document.blankLinesEnd(from: end, limit: size)
    }
    var lines = block(rules, document.style, document.textStyle(like: last.key)).map { indentation + $0 }
    if parts.count > 1,
      document.blankLinesStart(before: part.lines.start, limit: parts[parts.count - 2].lines.end)
        < part.lines.start
    {
      lines.insert("", at: 0)
    }
    let text = lines.joined(separator: lineBreak)
    let hasBreak = document.lineBreakLength(before: end) > 0
    return Fix.Edit(SourceSpan(end, end), hasBreak ? text + lineBreak : lineBreak + text)
  }

  /// The section by indentation, a line each.
  private static func block(_ rules: [RuleText], _ style: FileStyle, _ text: TextStyle) -> [String] {
    let step = String(repeating: " ", count: style.step)
    let dash = step + String(repeating: " ", count: style.dashIndentation)
    return ["\(text.word("streaming", text.keys)):", "\(step)\(text.word("on_event", text.keys)):"]
      + rules.flatMap { rule in
        rule.lines(text).enumerated().map { "\(dash)\($0 == 0 ? "- " : "  ")\($1)" }
      }
  }

  private static func inFlow(
    _ rules: [RuleText], _ root: Node, _ last: Mapping.Entry, _ document: Document
  ) -> Fix.Edit? {
    let end = last.span.end
    guard !document.hasComment(in: SourceSpan(end, root.span.end)) else { return nil }
    let style = document.textStyle(like: last.key)
    let key = style.word("streaming", style.keys)
    // A file of one line stays one; in a longer one each section begins a line, as its last one does.
    guard let indentation = document.indentation(of: last.key.span.start), !indentation.isEmpty else {
      return Fix.Edit(SourceSpan(end, end), ", \(key): \(flow(rules, style))")
    }
    let lineBreak = "\(document.lineBreak)\(indentation)"
    let step = indentation
    let list = rules.map { "\(lineBreak)\(step)\(step)\($0.flow(style))" }.joined(separator: ",")
    let table =
      "{\(lineBreak)\(step)\(style.word("on_event", style.keys)): [\(list)\(lineBreak)\(step)]\(lineBreak)}"
    return Fix.Edit(SourceSpan(end, end), ",\(lineBreak)\(key): \(table)")
  }

  /// The table in braces, on one line.
  private static func flow(_ rules: [RuleText], _ style: TextStyle) -> String {
    "{\(style.word("on_event", style.keys)): [\(rules.map { $0.flow(style) }.joined(separator: ", "))]}"
  }
}

extension Document {
  /// How words are written where sections are named as this key is: JSON quotes its values, too.
  fileprivate func textStyle(like key: Node) -> TextStyle {
    let keys = key.scalar.map(\.style) ?? .plain
    let isQuoted = keys == .singleQuoted || keys == .doubleQuoted
    return TextStyle(
      keys: isQuoted ? keys : .plain, values: isQuoted ? keys : .plain,
      quotes: isQuoted ? keys : style.quotes)
  }
}
