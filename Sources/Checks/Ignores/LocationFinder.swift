import Diagnostics
import YAMLTree

/// Finds the bytes that locations name, with the names of each mapping looked through once.
struct LocationFinder {
  private let document: Document
  /// The entries of the mappings met so far by name, by the path to them.
  private var entries: [[String]: [String: Mapping.Entry]] = [:]

  init(_ document: Document) {
    self.document = document
  }

  /// The path a location gives: a JSON pointer (`#/pagination`, `/pagination`) or keys parted by dots.
  ///
  /// - Returns: the keys and indices; nil for what names no node of a config, such as
  ///   `(resource) files > (method) upload`.
  static func path(_ location: String) -> [String]? {
    let location = Suppression.reason(location) ?? ""
    if location.hasPrefix("#") || location.hasPrefix("/") { return JSONPointer(parsing: location)?.tokens }
    guard !location.isEmpty, !location.contains(where: { $0.isWhitespace || "()>".contains($0) }) else {
      return nil
    }
    return location.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// Whether a path begins with a key of this document: others may name things of an OpenAPI file.
  mutating func isOfThisFile(_ path: [String]) -> Bool {
    guard let first = path.first else { return true }
    return span(at: [first]) != nil
  }

  /// The bytes of what a path names, an entry with its key; nil where there is none.
  mutating func span(at path: [String]) -> SourceSpan? {
    guard var node = document.root else { return nil }
    // The root stands for all of the file.
    var span = SourceSpan(0, document.source.bytes.count)
    var prefix: [String] = []
    for token in path {
      switch node.content {
      case .scalar: return nil
      case .sequence(let items, _):
        guard let index = Int(token), items.indices.contains(index) else { return nil }
        node = items[index]
        span = node.span
      case .mapping(let mapping):
        guard let entry = entry(token, of: mapping, at: prefix) else { return nil }
        node = entry.value
        span = entry.span
      }
      prefix.append(token)
    }
    return span
  }

  private mutating func entry(_ name: String, of mapping: Mapping, at path: [String]) -> Mapping.Entry? {
    if let known = entries[path] { return known[name] }
    let named = mapping.entries.compactMap { entry in entry.name.map { ($0, entry) } }
    let index = Dictionary(named) { $1 }
    entries[path] = index
    return index[name]
  }
}
