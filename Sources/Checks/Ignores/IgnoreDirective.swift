import Diagnostics
import RuleTable
import YAMLTree

/// A comment, or a part of one, that says what not to report: `# weir: ignore[Area/Name] reason`.
struct IgnoreDirective {
  /// What it is for.
  enum Scope: String, CaseIterable {
    /// The nodes it stands at.
    case node = "ignore"
    /// All of the file.
    case file = "ignore-file"
  }

  let scope: Scope
  /// The comment it stands in.
  let comment: Comment
  /// The bytes from its `#` to the next directive's or to the comment's end.
  let span: SourceSpan
  /// What stands between the brackets.
  let list: SourceSpan
  /// The codes as written, without the blanks around them.
  let codes: [Placed<String>]
  /// What follows the brackets; nil where nothing does.
  let reason: String?
}

extension IgnoreDirective {
  /// The change that takes codes away, and the whole directive where none is left.
  ///
  /// - Parameter removed: the indices of the codes that go.
  func removal(of removed: Set<Int>, in source: SourceFile) -> Fix {
    let left = codes.indices.filter { !removed.contains($0) }
    guard !left.isEmpty else { return removal(in: source) }
    let names = removed.sorted().map { codes[$0].value }
    return Fix(
      "remove \(shortList(names, "and")) from the ignore",
      edits: [Fix.Edit(list, left.map { codes[$0].value }.joined(separator: ", "))], safety: .unsafe)
  }

  /// The change that takes the whole directive away.
  func removal(in source: SourceFile) -> Fix {
    IgnoreDirective.removal(of: span, in: comment, source)
  }

  /// The change that takes a part of a comment away: with the blanks before it, and with its line where nothing is
  /// left of that.
  static func removal(of span: SourceSpan, in comment: Comment, _ source: SourceFile) -> Fix {
    var (start, end) = (span.start, span.end)
    if span == comment.span, comment.standsAlone {
      let line = source.line(at: start)
      start = source.lineSpan(line).start
      end = max(end, source.lineSpan(line + 1).start)
    } else if end == comment.span.end {
      while start > 0, source.bytes[start - 1].isBlank { start -= 1 }
    }
    return Fix("remove the ignore", edits: [Fix.Edit(SourceSpan(start, end), "")], safety: .unsafe)
  }
}
