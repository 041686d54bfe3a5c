import Diagnostics
import RuleTable
import YAMLTree

/// Reads the directives in a comment, and says of what was meant as one why it is none.
struct DirectiveParser {
  let source: SourceFile
  let comment: Comment
  private(set) var directives: [IgnoreDirective] = []
  private(set) var faults: [Fault] = []

  init(_ comment: Comment, in source: SourceFile) {
    self.source = source
    self.comment = comment
    let starts = markers()
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : comment.span.end
      parse(SourceSpan(start, end))
    }
  }

  /// Where `# weir` stands, at the beginning of the comment or after a blank in it.
  private func markers() -> [Int] {
    let bytes = source.bytes
    var starts: [Int] = []
    var offset = comment.span.start
    while offset < comment.span.end {
      guard bytes[offset] == UInt8(ascii: "#"), offset == comment.span.start || bytes[offset - 1].isBlank
      else {
        offset += 1
        continue
      }
      let start = offset
      while offset < comment.span.end, bytes[offset] == UInt8(ascii: "#") || bytes[offset].isBlank {
        offset += 1
      }
      if afterName(from: offset) != nil { starts.append(start) }
    }
    return starts
  }

  /// Where `weir` at `offset` ends, as a word of its own; nil where it does not stand there.
  private func afterName(from offset: Int) -> Int? {
    let end = offset + "weir".utf8.count
    guard end <= comment.span.end else { return nil }
    let isName = zip(source.bytes[offset..<end], "weir".utf8).allSatisfy { $0 | 0x20 == $1 }
    guard isName, end == comment.span.end || !source.bytes[end].isWordPart else { return nil }
    return end
  }

  private func blanksEnd(from offset: Int, _ limit: Int) -> Int {
    var offset = offset
    while offset < limit, source.bytes[offset].isBlank { offset += 1 }
    return offset
  }

  private func wordEnd(from offset: Int, _ limit: Int) -> Int {
    var offset = offset
    while offset < limit, source.bytes[offset].isWordPart { offset += 1 }
    return offset
  }

  private mutating func parse(_ span: SourceSpan) {
    let bytes = source.bytes
    let name = bytes[span.start..<span.end].firstIndex { $0 != UInt8(ascii: "#") && !$0.isBlank } ?? span.end
    let nameEnd = afterName(from: name) ?? name
    let colon = blanksEnd(from: nameEnd, span.end)
    let hasColon = colon < span.end && bytes[colon] == UInt8(ascii: ":")
    let wordStart = blanksEnd(from: hasColon ? colon + 1 : colon, span.end)
    let word = SourceSpan(wordStart, wordEnd(from: wordStart, span.end))
    let open = blanksEnd(from: word.end, span.end)
    let hasList = open < span.end && bytes[open] == UInt8(ascii: "[")
    let text = source.text(word)
    let scope = IgnoreDirective.Scope(rawValue: text)
    guard let scope, hasColon, hasList else {
      fail(text, at: word, nameEnd, hasColon: hasColon, hasList: hasList, in: span)
      return
    }
    guard let close = bytes[open..<span.end].firstIndex(of: UInt8(ascii: "]")) else {
      faults.append(
        Fault(
          "the list of this ignore has no closing bracket", at: Label(SourceSpan(open, trimmedEnd(of: span))),
          help: "put `]` after the last code"))
      return
    }
    let list = SourceSpan(open + 1, close)
    let codes = codes(in: list)
    guard !codes.isEmpty else {
      faults.append(
        Fault(
          "this ignore names no check", at: Label(SourceSpan(open, close + 1)),
          help: "write the codes of the findings to ignore in the brackets",
          fix: IgnoreDirective.removal(of: span, in: comment, source)))
      return
    }
    directives.append(
      IgnoreDirective(
        scope: scope, comment: comment, span: span, list: list, codes: codes,
        reason: Suppression.reason(source.text(SourceSpan(close + 1, span.end)))))
  }

  /// The codes between the brackets, each without blanks around it; nothing between two commas is none.
  private func codes(in list: SourceSpan) -> [Placed<String>] {
    source.bytes[list.start..<list.end].split(separator: UInt8(ascii: ",")).compactMap { piece in
      guard let first = piece.firstIndex(where: { !$0.isBlank }),
        let last = piece.lastIndex(where: { !$0.isBlank })
      else { return nil }
      let span = SourceSpan(first, last + 1)
      return Placed(source.text(span), at: span)
    }
  }

  /// Says what keeps a text that begins with `weir` from being a directive, if it was plainly meant as one.
  private mutating func fail(
    _ word: String, at place: SourceSpan, _ nameEnd: Int, hasColon: Bool, hasList: Bool, in span: SourceSpan
  ) {
    let names = IgnoreDirective.Scope.allCases.map(\.rawValue)
    let meant = names.contains(word) ? word : nearest(to: word, in: names)
    guard hasColon else {
      guard let meant, meant == word, hasList else { return }
      faults.append(
        Fault(
          "a colon is missing after `weir`", at: Label(SourceSpan(span.start, place.end)),
          help: "write `# weir: \(meant)[...]`",
          fix: Fix("add the colon", edits: [Fix.Edit(SourceSpan(nameEnd, nameEnd), ":")])))
      return
    }
    if let meant, meant != word {
      faults.append(
        Fault(
          "\(quoted(word)) is no directive", at: Label(place), help: "did you mean `\(meant)`?",
          fix: Fix("write `\(meant)`", edits: [Fix.Edit(place, meant)])))
    } else if meant != nil {
      faults.append(
        Fault(
          "this ignore names no check", at: Label(place),
          help: "put the codes in brackets: `# weir: \(word)[Area/Name] reason`"))
    } else if hasList || namesACheck(SourceSpan(place.start, span.end)) {
      faults.append(
        Fault(
          "\(quoted(word)) is no directive", at: Label(place),
          help: "write `# weir: ignore[Area/Name] reason`, or `ignore-file` above the first key"))
    }
  }

  private func namesACheck(_ span: SourceSpan) -> Bool {
    source.bytes[span.start..<span.end].split { !$0.isWordPart && $0 != UInt8(ascii: "/") }.contains {
      Catalog.check(named: Code(String(decoding: $0, as: UTF8.self))) != nil
    }
  }

  private func trimmedEnd(of span: SourceSpan) -> Int {
    (source.bytes[span.start..<span.end].lastIndex { !$0.isBlank } ?? span.start) + 1
  }
}

extension UInt8 {
  /// Whether a directive's name may hold this byte.
  fileprivate var isWordPart: Bool {
    switch self | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
    }
  }
}
