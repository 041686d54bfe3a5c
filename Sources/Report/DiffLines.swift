/// The lines of a unified diff as they are printed.
struct DiffLines {
  private let palette: Palette
  private(set) var text = ""
  /// Whether the name and every line stand as they are.
  private(set) var isApplicable = true

  init(palette: Palette) {
    self.palette = palette
  }

  /// Adds a header with a file's name; after a name with blanks a tab says where it ends.
  mutating func addHeader(_ mark: String, _ prefix: String, _ name: String) {
    let path = name.first == "/" ? String(name.dropFirst()) : name
    let shown = escapedForTerminal(path)
    if shown != path { isApplicable = false }
    text += palette(.emphasis, "\(mark) \(prefix)\(shown)\(shown.contains(" ") ? "\t" : "")") + "\n"
  }

  mutating func add(_ hunk: DiffHunk, _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
    text += palette(.lineNumber, hunk.header) + "\n"
    var line = hunk.old.lowerBound
    for change in hunk.changes {
      for index in line..<change.old.lowerBound { add(" ", old[index], nil) }
      for index in change.old { add("-", old[index], .error) }
      for index in change.new { add("+", new[index], .help) }
      line = change.old.upperBound
    }
    for index in line..<hunk.old.upperBound { add(" ", old[index], nil) }
  }

  private mutating func add(_ mark: String, _ bytes: ArraySlice<UInt8>, _ style: Palette.Style?) {
    var content = bytes
    let isEnded = content.last == UInt8(ascii: "\n")
    if isEnded { content.removeLast() }
    let end = content.last == UInt8(ascii: "\r") && isEnded ? "\r" : ""
    if !end.isEmpty { content.removeLast() }
    let line = mark + shown(content)
    text += style.map { palette($0, line) } ?? line
    text += "\(end)\n"
    if !isEnded { text += "\\ No newline at end of file\n" }
  }

  /// A line without its end: as it is where that is harmless.
  private mutating func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let mark = bytes.startIndex == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? "\u{FEFF}" : ""
    let text = String(decoding: bytes.dropFirst(mark.utf8.count), as: UTF8.self)
    let isText = text.utf8.elementsEqual(bytes.dropFirst(mark.utf8.count))
    let escaped = text.split(separator: "\t", omittingEmptySubsequences: false).map { escapedForTerminal($0) }
      .joined(separator: "\t")
    let guarded = lineGuarded(escaped)
    guard !isText || guarded != text else { return mark + text }
    isApplicable = false
    return guarded
  }
}
