import Diagnostics
import YAMLTree

/// What `diagnostics.ignored` of a config says about Weir's checks.
///
/// A code has `true`, `false`, a location, or a list of locations; a location is a string, or a mapping with
/// `location` or `target` and a `reason`. Codes that are not Weir's are Stainless's own.
struct ConfigIgnores {
  private(set) var ignores: [Ignore] = []
  private(set) var faults: [Fault] = []

  private let document: Document
  private var locations: LocationFinder
  private var suggestions = CodeSuggestions()

  init(_ document: Document) {
    self.document = document
    locations = LocationFinder(document)
    let section = document.root?.mapping?["diagnostics"]?.value.mapping?["ignored"]?.value
    guard let section else { return }
    if let mapping = section.mapping {
      for entry in mapping.entries { take(entry) }
    } else {
      takeList(section)
    }
  }

  /// Stainless takes a mapping only; a list of codes is told only where it holds one of ours.
  private mutating func takeList(_ section: Node) {
    guard let item = section.items?.first(where: { $0.string.map(isOurs) ?? false }), let code = item.string
    else { return }
    faults.append(
      Fault(
        "`diagnostics.ignored` is \(section.kindInWords) and ignores nothing", at: Label(item.span),
        help: "make it a mapping of codes: `\(code): true`"))
  }

  private func isOurs(_ code: String) -> Bool { Catalog.check(named: Code(code)) != nil }

  private mutating func take(_ entry: Mapping.Entry) {
    guard let name = entry.name else { return }
    guard let check = Catalog.check(named: Code(name)) else {
      guard entry.value.bool != false, let meant = suggestions.ours(for: name) else { return }
      faults.append(
        Fault(
          "there is no check \(quoted(name))", at: Label(entry.key.span), help: "did you mean `\(meant)`?",
          fix: document.rewriting(entry.key, as: meant.description).map {
            Fix("write `\(meant)`", edits: [$0], safety: .unsafe)
          }))
      return
    }
    if entry.value.bool == false { return }
    guard check.level < .fatal else {
      faults.append(.fatal(check.code, at: entry.key.span))
      return
    }
    if entry.value.bool == true {
      add(
        check.code, at: entry.span, covering: SourceSpan(0, document.source.bytes.count), isForFile: true, nil
      )
    } else if let items = entry.value.items {
      for item in items { take(item, at: item.span, for: check.code) }
    } else {
      take(entry.value, at: entry.span, for: check.code)
    }
  }

  /// Takes one location.
  private mutating func take(_ node: Node, at place: SourceSpan, for code: Code) {
    let value = node.mapping.map { $0["location"] ?? $0["target"] } ?? nil
    guard let location = node.string ?? value?.value.string else {
      let kind = node.mapping == nil ? node.kindInWords : "a mapping without `location`"
      faults.append(
        Fault(
          "`\(code)` is not ignored by \(kind)", at: Label(node.span.length > 0 ? node.span : place),
          help: "write `true`, or a list of locations such as `#/streaming/on_event/0`"))
      return
    }
    guard let path = LocationFinder.path(location) else { return }
    let reason = node.mapping?["reason"]?.value.scalar.flatMap { Suppression.reason($0.text) }
    if let span = locations.span(at: path) {
      add(code, at: place, covering: span, isForFile: path.isEmpty, reason)
    } else if !code.isSharedWithStainless, document.isComplete, locations.isOfThisFile(path) {
      faults.append(
        Fault(
          "\(quoted(location)) names nothing in this file, so no `\(code)` is ignored", at: Label(place),
          help: "name the node as findings do, such as `#/streaming/on_event/0`"))
    }
  }

  private mutating func add(
    _ code: Code, at place: SourceSpan, covering span: SourceSpan, isForFile: Bool, _ reason: String?
  ) {
    ignores.append(
      Ignore(
        code: code, place: place, covered: span, isForFile: isForFile, origin: .config,
        suppression: Suppression(.config, reason: reason)))
  }
}
