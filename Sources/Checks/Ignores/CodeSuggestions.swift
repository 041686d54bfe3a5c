public import Diagnostics

/// Finds the checks that unknown codes were meant to be; a file with very many unknown ones is told of the first few.
struct CodeSuggestions {
  private var known: [String: Code?] = [:]

  /// The check that a code was most likely meant to be, or nil.
  mutating func any(for text: String) -> Code? {
    suggestion(for: text) { Catalog.suggestion(for: text) }
  }

  /// The same for a code that may also be Stainless's own: a check whose area is Weir's alone and is written as it is.
  mutating func ours(for text: String) -> Code? {
    suggestion(for: text) {
      let parts = text.split(separator: "/", maxSplits: 1)
      guard let area = parts.first, let name = parts.last, parts.count == 2 else { return nil }
      let codes = Catalog.all.map(\.code).filter { code in
        !code.isSharedWithStainless && code.area.lowercased() == area.lowercased()
      }
      guard let meant = nearest(to: String(name), in: codes.map(\.name)) else { return nil }
      return codes.first { $0.name == meant }
    }
  }

  private mutating func suggestion(for text: String, _ find: () -> Code?) -> Code? {
    if let found = known[text] { return found }
    guard known.count < Linter.mostOfOneCheck else { return nil }
    let found = find()
    known[text] = .some(found)
    return found
  }
}

extension Catalog {
  /// The check that an unknown code was most likely meant to be: in other case, without its area, or misspelt.
  public static func suggestion(for text: String) -> Code? {
    let same = checks(called: text)
    // Of several checks with one name none is more likely than the others.
    guard same.count < 2 else { return nil }
    if let same = same.first { return same.code }
    let codes = all.map(\.code)
    if let near = nearest(to: text, in: codes.map(\.description)) { return Code(near) }
    guard !text.contains("/"), let name = nearest(to: text, in: codes.map(\.name)) else { return nil }
    return codes.first { $0.name == name }
  }
}

extension Code {
  /// What stands before the `/`.
  var area: Substring { description.prefix { $0 != "/" } }

  /// What stands after the `/`.
  var name: String { String(description.drop { $0 != "/" }.dropFirst()) }

  /// Whether Stainless has codes in this area, too: an ignore of one may then be meant for it.
  var isSharedWithStainless: Bool { !["Streaming", "Weir", "YAML"].contains(area) }
}
