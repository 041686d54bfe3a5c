/// What changes between two versions of a file, as `diff -u` shows it.
public struct UnifiedDiff: Sendable {
  /// The diff with its headers; empty where nothing changes.
  public let text: String
  /// Whether `patch` can apply it: no line had to be escaped.
  public let isApplicable: Bool

  private static let context = 3
  /// The most lines on either side that are compared one by one; a longer change is shown as a whole.
  private static let mostLines = 4000

  /// Compares two versions.
  ///
  /// Lines stand as they are, so that `patch` can apply them. One that would act on a terminal, hide something, or run
  /// as a workflow command is escaped as everywhere, and the diff then is for reading only. A carriage return at the
  /// end of a line stays, and so does a byte order mark at the start of the file.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - old: the bytes before.
  ///   - new: the bytes after.
  ///   - palette: how to colour it.
  public init(_ name: String, from old: [UInt8], to new: [UInt8], palette: Palette = .plain) {
    var lines = DiffLines(palette: palette)
    let (old, new) = (UnifiedDiff.lines(old), UnifiedDiff.lines(new))
    let hunks = DiffHunk.hunks(UnifiedDiff.changes(old, new), context: UnifiedDiff.context, old, new)
    guard !hunks.isEmpty else {
      (text, isApplicable) = ("", true)
      return
    }
    lines.addHeader("---", "a/", name)
    lines.addHeader("+++", "b/", name)
    for hunk in hunks { lines.add(hunk, old, new) }
    text = lines.text
    isApplicable = lines.isApplicable
  }

  /// The lines with their line feeds.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// The runs of lines that differ, in order.
  private static func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [DiffChange] {
    let prefix = zip(old, new).prefix { $0 == $1 }.count
    let most = min(old.count, new.count) - prefix
    let suffix = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.prefix(most).count
    let (oldEnd, newEnd) = (old.count - suffix, new.count - suffix)
    guard max(oldEnd, newEnd) - prefix <= mostLines else {
      return [DiffChange(old: prefix..<oldEnd, new: prefix..<newEnd)]
    }
    let difference = new[prefix..<newEnd].difference(from: old[prefix..<oldEnd])
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(prefix + offset)
      case .insert(let offset, _, _): inserted.insert(prefix + offset)
      }
    }
    var changes: [DiffChange] = []
    var (left, right) = (prefix, prefix)
    while left < oldEnd || right < newEnd {
      let (start, other) = (left, right)
      while removed.contains(left) { left += 1 }
      while inserted.contains(right) { right += 1 }
      if left > start || right > other {
        changes.append(DiffChange(old: start..<left, new: other..<right))
      } else {
        (left, right) = (left + 1, right + 1)
      }
    }
    return changes
  }
}
