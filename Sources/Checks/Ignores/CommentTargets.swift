import Diagnostics
import YAMLTree

/// Which nodes each comment of a document stands at.
struct CommentTargets {
  /// What a comment stands at.
  struct Target {
    /// The bytes of the nodes.
    let nodes: SourceSpan
    /// The same with all of their lines and the comments above.
    let reach: SourceSpan
  }

  private let document: Document
  /// The line each comment is for, by the comment's start; nil for one before a blank line.
  private var lines: [Int: Int?] = [:]
  /// Where the comments begin that stand right above a line.
  private var stacks: [Int: Int] = [:]
  private var found: [Int: SourceSpan?] = [:]

  init(_ document: Document) {
    self.document = document
    let source = document.source
    var next: (line: Int, target: Int?)?
    for comment in document.comments.reversed() {
      let line = source.line(at: comment.span.start)
      guard comment.standsAlone else {
        lines[comment.span.start] = line
        next = nil
        continue
      }
      let target = next?.line == line + 1 ? next?.target : isBlank(line + 1) ? nil : line + 1
      lines[comment.span.start] = .some(target)
      if let target { stacks[target] = comment.span.start }
      next = (line, target)
    }
  }

  /// What a comment stands at; nil where nothing begins on its line, or on the next one where it stands alone.
  mutating func target(of comment: Comment) -> Target? {
    guard let line = lines[comment.span.start] ?? nil,
      let span = nodes(on: line, withEnds: !comment.standsAlone)
    else { return nil }
    let source = document.source
    let first = source.line(at: span.start)
    let above = [span.start, comment.span.start, stacks[first] ?? span.start].min() ?? span.start
    let below = max(comment.span.end, source.lineSpan(source.line(at: span.end)).end)
    return Target(nodes: span, reach: SourceSpan(above, below))
  }

  private mutating func nodes(on line: Int, withEnds: Bool) -> SourceSpan? {
    let key = withEnds ? -line : line
    if let known = found[key] { return known }
    let source = document.source
    var span = document.outermost(on: source.lineSpan(line), withEnds: withEnds)
    if span == nil, hasOnlyIndicators(line) {
      // The item of a lone `-` begins below it.
      var line = line
      repeat { line += 1 } while line <= source.lineCount && (isBlank(line) || hasOnlyIndicators(line))
      span = document.outermost(on: source.lineSpan(line), withEnds: false)
    }
    found[key] = .some(span)
    return span
  }

  /// Whether a line holds nothing, or lies behind the end.
  private func isBlank(_ line: Int) -> Bool {
    guard line <= document.source.lineCount else { return true }
    let span = document.source.lineSpan(line)
    return document.source.bytes[span.start..<span.end].allSatisfy(\.isBlank)
  }

  /// Whether a line holds dashes or a comment, and nothing else.
  private func hasOnlyIndicators(_ line: Int) -> Bool {
    let span = document.source.lineSpan(line)
    let content = document.source.bytes[span.start..<span.end].first {
      !$0.isBlank && $0 != UInt8(ascii: "-")
    }
    return content == nil || content == UInt8(ascii: "#")
  }
}
