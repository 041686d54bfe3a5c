import Diagnostics

extension Document {
  /// Finds the lines of a block collection's children.
  ///
  /// A comment belongs to what stands right below it. One that is indented deeper than the `-` or key above it, with
  /// no blank line between, belongs to that.
  ///
  /// - Parameter node: the collection.
  /// - Returns: the lines; nil for a scalar, an alias, a flow collection, and where a line can't be parted.
  public func layout(of node: Node) -> BlockLayout? {
    guard node.definition == nil else { return nil }
    let bytes = source.bytes
    var parts: [BlockLayout.Part] = []
    var previousEnd = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var offset = node.span.start
    func add(from start: Int, to end: Int) -> Bool {
      let lineStart = bytes.lineStart(of: start, from: previousEnd)
      let lineEnd = bytes.lineEnd(from: end, limit: bytes.count)
      guard bytes.contentStart(from: end, limit: lineEnd) == lineEnd else { return false }
      let standsAlone = bytes[lineStart..<start].allSatisfy(\.isBlank)
      let lines = SourceSpan(
        standsAlone ? bytes.commentStart(above: lineStart, from: previousEnd) : start,
        bytes.commentEnd(below: lineEnd, deeperThan: start - bytes.lineStart(of: start, from: 0)))
      parts.append(BlockLayout.Part(start: start, lines: lines, standsAlone: standsAlone))
      previousEnd = lines.end
      return true
    }
    switch node.content {
    case .mapping(let mapping) where mapping.style == .block:
      for entry in mapping.written {
        guard add(from: entry.key.span.start, to: entry.span.end) else { return nil }
      }
    case .sequence(let items, .block):
      // An anchor or a tag stands before the first dash.
      while let byte = bytes.at(offset), byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") {
        while let byte = bytes.at(offset), !byte.isBlank, bytes.lineBreak(at: offset) == nil { offset += 1 }
        offset = bytes.contentStart(from: offset, limit: bytes.count)
      }
      for item in items {
        let dash = bytes.contentStart(from: offset, limit: bytes.count)
        guard bytes.at(dash) == UInt8(ascii: "-") else { return nil }
        // libyaml puts a null that nobody wrote at the next token.
        offset = item.isNull && item.span.length == 0 ? dash + 1 : item.span.end
        guard add(from: dash, to: offset) else { return nil }
      }
    default: return nil
    }
    return BlockLayout(parts: parts)
  }

  /// The line break that the file uses: its first one, LF where it has none.
  public var lineBreak: String {
    let end = source.bytes.lineEnd(from: 0, limit: source.bytes.count)
    let length = source.bytes.lineBreak(at: end) ?? 0
    return length == 0 ? "\n" : String(decoding: source.bytes[end..<end + length], as: UTF8.self)
  }

  /// The bytes in front of `offset` on its line; nil where anything but blanks is among them.
  public func indentation(of offset: Int) -> String? {
    let start = source.bytes.lineStart(
      of: offset, from: source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    let blanks = source.bytes[start..<offset]
    return blanks.allSatisfy(\.isBlank) ? String(decoding: blanks, as: UTF8.self) : nil
  }

  /// The number of bytes in front of `offset` on its line.
  public func column(of offset: Int) -> Int {
    offset - source.bytes.lineStart(of: offset, from: 0)
  }

  /// The end of the blank lines that begin at `offset`, a line's start; at most `limit`.
  public func blankLinesEnd(from offset: Int, limit: Int) -> Int {
    source.bytes.blankLinesEnd(from: offset, limit: limit)
  }

  /// The start of the blank lines that end at `offset`, a line's start; at least `limit`.
  public func blankLinesStart(before offset: Int, limit: Int) -> Int {
    var start = offset
    while start > limit, let length = source.bytes.lineBreak(before: start) {
      let line = source.bytes.lineStart(of: start - length, from: limit)
      guard source.bytes[line..<start - length].allSatisfy(\.isBlank) else { break }
      start = line
    }
    return start
  }

  /// The length of the line break that ends right before `offset`; 0 where there is none.
  public func lineBreakLength(before offset: Int) -> Int {
    source.bytes.lineBreak(before: offset) ?? 0
  }
}

extension [UInt8] {
  /// The first byte of the line that holds `offset`, at least `limit`.
  fileprivate func lineStart(of offset: Int, from limit: Int) -> Int {
    var start = offset
    while start > limit, lineBreak(before: start) == nil { start -= 1 }
    return start
  }

  /// The end of the blank lines that begin at `offset`.
  fileprivate func blankLinesEnd(from offset: Int, limit: Int) -> Int {
    var end = offset
    while end < limit {
      let lineEnd = lineEnd(from: end, limit: limit)
      guard lineEnd < limit, self[end..<lineEnd].allSatisfy(\.isBlank) else { break }
      end = lineEnd + (lineBreak(at: lineEnd) ?? 0)
    }
    return Swift.min(end, limit)
  }

  /// Where the lines of comments begin that stand right above a line.
  fileprivate func commentStart(above lineStart: Int, from limit: Int) -> Int {
    var start = lineStart
    while start > limit, let length = lineBreak(before: start) {
      let line = self.lineStart(of: start - length, from: limit)
      guard self[line..<start].first(where: { !$0.isBlank }) == UInt8(ascii: "#") else { break }
      start = line
    }
    return start
  }

  /// The end of a line, its break included, and of the comments right below it that are indented deeper than `column`.
  fileprivate func commentEnd(below lineEnd: Int, deeperThan column: Int) -> Int {
    var end = lineEnd + (lineBreak(at: lineEnd) ?? 0)
    while end < count, end > lineEnd {
      guard let mark = self[end...].firstIndex(where: { !$0.isBlank }), self[mark] == UInt8(ascii: "#"),
        mark - end > column
      else { break }
      let next = self.lineEnd(from: mark, limit: count)
      end = next + (lineBreak(at: next) ?? 0)
      if end == next { break }
    }
    return end
  }
}
