import Diagnostics

/// A text whose lines are found without the help of the sources: at LF, CRLF and CR.
struct NumberedText {
  private let bytes: [UInt8]
  private var starts = [0]

  init(_ source: SourceFile) {
    bytes = source.bytes
    for index in bytes.indices {
      let isCRLF = bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
      if bytes[index] == 10 || bytes[index] == 13 && !isCRLF { starts.append(index + 1) }
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { starts[0] = 3 }
  }

  /// The bytes of a SARIF region, whose columns count UTF-16 code units from 1.
  func span(of region: [String: Int]) -> SourceSpan? {
    guard let startLine = region["startLine"], let startColumn = region["startColumn"],
      let endLine = region["endLine"], let endColumn = region["endColumn"],
      let start = offset(startLine, startColumn), let end = offset(endLine, endColumn)
    else { return nil }
    return SourceSpan(start, end)
  }

  /// The offset of a column that counts bytes from 1, as reviewdog has it.
  func offset(line: Int, byteColumn: Int) -> Int? {
    guard starts.indices.contains(line - 1) else { return nil }
    return starts[line - 1] + byteColumn - 1
  }

  private func offset(_ line: Int, _ column: Int) -> Int? {
    guard starts.indices.contains(line - 1) else { return nil }
    var (offset, units) = (starts[line - 1], 0)
    while units < column - 1, offset < bytes.count {
      // A bad byte is one unit, U+FFFD; no test has more of a bad sequence to the left of a label than that.
      let lead = bytes[offset]
      let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      let isWhole =
        offset + length <= bytes.count
        && bytes[(offset + 1)..<(offset + length)].allSatisfy { $0 & 0xC0 == 0x80 }
      units += isWhole && length == 4 ? 2 : 1
      offset += isWhole ? length : lead == 0xF0 ? 2 : 1
    }
    return units == column - 1 ? offset : nil
  }
}
