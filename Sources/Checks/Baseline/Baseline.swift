public import Diagnostics

/// The findings that were there at some time and make no run fail.
///
/// A finding is known by its check, its place in the tree and the text it points at, never by its line.
public struct Baseline: Sendable {
  /// What a finding is known by.
  public struct Key: Hashable, Sendable {
    /// The path of the config, seen from the folder of the baseline, its parts joined by `/`.
    public let file: String
    public let check: Code
    /// The JSON pointer of the node.
    public let pointer: String
    /// The source the finding points at, in one line and cut.
    public let text: String
  }

  /// Findings that are known by the same.
  public struct Entry: Sendable {
    public let key: Key
    /// How many there are; at least 1.
    public var count: Int
    /// Where the entry stands in the file it was read from; nil for a new one.
    let span: SourceSpan?
  }

  /// The version of the format.
  public static let version = 1

  /// The file it was read from; nil for a new one.
  public let source: SourceFile?
  /// The entries: of a new one in the order of their keys, otherwise as they were written.
  public let entries: [Entry]
  /// The indices of the entries of each key.
  let places: [Key: [Int]]
  /// The keys without their pointers, which take long to work out.
  let outlines: Set<Outline>

  init(_ entries: [Entry], from source: SourceFile?) {
    self.source = source
    self.entries = entries
    places = entries.indices.reduce(into: [:]) { $0[entries[$1].key, default: []].append($1) }
    outlines = Set(entries.map { Outline($0.key) })
  }

  /// The same with the paths of its configs seen from another folder.
  ///
  /// - Parameter rename: gives a path its new form.
  public func renamingFiles(_ rename: (String) -> String) -> Baseline {
    let entries = entries.map { entry in
      let key = entry.key
      return Entry(
        key: Key(file: rename(key.file), check: key.check, pointer: key.pointer, text: key.text),
        count: entry.count, span: entry.span)
    }
    return Baseline(entries, from: source)
  }

  /// How many findings the entries stand for.
  public var findingCount: Int { entries.reduce(0) { $0 + $1.count } }
}

extension Baseline.Key: Comparable {
  /// Orders by file, then by check, place and text, each by its bytes.
  public static func < (left: Baseline.Key, right: Baseline.Key) -> Bool {
    for (left, right) in zip(left.parts, right.parts) where left != right {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return false
  }

  private var parts: [String] { [file, check.description, pointer, text] }
}

extension Baseline {
  /// A key without the pointer.
  struct Outline: Hashable {
    let file: String
    let check: Code
    let text: String

    init(file: String, _ diagnostic: Diagnostic, in source: SourceFile) {
      self.file = file
      check = diagnostic.code
      text = Baseline.text(of: diagnostic.primary.span, in: source)
    }

    init(_ key: Key) {
      (file, check, text) = (key.file, key.check, key.text)
    }
  }

  /// The most characters of a text or of a key in a pointer that are kept.
  private static let longest = 80

  /// The source of a span as it is kept: white space as one blank, and cut.
  static func text(of span: SourceSpan, in source: SourceFile) -> String {
    // More bytes than are kept: white space may go, and a character may have several bytes.
    let start = source.text(SourceSpan(span.start, min(span.end, span.start + 16 * longest)))
    return cut(start.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// A text without what is too long of it.
  static func cut(_ text: String) -> String {
    let start = text.prefix(longest)
    return start.endIndex == text.endIndex ? text : "\(start)…"
  }
}
