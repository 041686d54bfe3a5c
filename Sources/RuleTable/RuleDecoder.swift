import Diagnostics
import YAMLTree

/// Reads one entry of `on_event`.
///
/// A rule counts as read only where nothing at all is wrong with it: a key that is not understood might be a
/// matcher, and a rule with one matcher less takes other events.
struct RuleDecoder {
  /// The rule's 1-based place.
  let number: Int
  private(set) var problems: Problems

  private var place: String { "rule \(number)" }

  init(number: Int, problems: Problems) {
    self.number = number
    self.problems = problems
  }

  /// Reads the rule; nil where anything about it is wrong.
  mutating func rule(_ node: Node) -> Rule? {
    guard !problems.holdsBrokenAlias(node) else { return nil }
    guard let mapping = node.mapping else {
      wrongType(node)
      return nil
    }
    let before = problems.diagnostics.count
    let accepted = RuleKey.allCases.map(\.rawValue)
    var meant = Set(mapping.entries.compactMap { $0.name.flatMap(RuleKey.init) })
    for entry in mapping.entries where entry.name.flatMap(RuleKey.init) == nil {
      let suggestion = problems.unknownKey(entry, of: mapping, in: place, accepted: accepted)
      if let key = suggestion.flatMap(RuleKey.init) { meant.insert(key) }
    }
    let (matchers, eventTypes) = matchers(in: mapping)
    var handler: Placed<Handler>?
    if let entry = mapping[RuleKey.handle.rawValue] {
      handler = self.handler(entry).map { Placed($0, at: entry.span) }
    }
    var errorProperty: Placed<String>?
    if let entry = mapping[RuleKey.errorProperty.rawValue] {
      let name = problems.string(entry.value, subject: subject(.errorProperty), orAt: entry.key.span)
      errorProperty = name.map { Placed($0, at: entry.span) }
    }
    missing(in: node, whichMeans: meant)
    guard problems.diagnostics.count == before, !problems.mayBeCut(node.span), let handler, !matchers.isEmpty
    else { return nil }
    return Rule(
      number: number, matchers: matchers, handler: handler, errorProperty: errorProperty, span: node.span,
      eventTypes: eventTypes)
  }

  private mutating func matchers(in mapping: Mapping) -> ([Placed<Matcher>], [Placed<String?>]) {
    var matchers: [Placed<Matcher>] = []
    var eventTypes: [Placed<String?>] = []
    for key in RuleKey.matchers {
      guard let entry = mapping[key.rawValue] else { continue }
      let matcher: Matcher?
      switch key {
      case .dataStartsWith: matcher = prefix(entry).map { .dataStartsWith($0) }
      case .kind: matcher = isFallthrough(entry) ? .fallthrough : nil
      default:
        let members = self.eventTypes(entry)
        eventTypes = members ?? []
        matcher = members.map { members in
          let names = members.compactMap(\.value)
          return .eventType(EventNames(names: names, acceptsUnnamed: names.count < members.count))
        }
      }
      if let matcher { matchers.append(Placed(matcher, at: entry.span)) }
    }
    return (matchers, eventTypes)
  }

  private func subject(_ key: RuleKey, _ part: String = "") -> String {
    "\(part)`\(key.rawValue)` of \(place) is"
  }
}

extension RuleDecoder {
  private mutating func prefix(_ entry: Mapping.Entry) -> String? {
    let node = entry.value
    let style: CollectionStyle?
    switch node.content {
    case .sequence(_, let written): style = written
    case .mapping(let mapping): style = mapping.style
    case .scalar: style = nil
    }
    if style != nil, problems.mayBeCut(node.span) { return nil }
    guard style == .flow, node.definition == nil, problems.isOneLine(node.span) else {
      return problems.string(node, subject: subject(.dataStartsWith), orAt: entry.key.span)
    }
    let written = problems.source.text(node.span)
    let quotes = problems.style.quotes(for: written)
    problems.add(
      "Streaming/UnquotedSentinel",
      "\(subject(.dataStartsWith)) \(node.kindInWords), not a string: \(quoted(written)) wants quotes",
      at: Label(node.span, "YAML reads this as \(node.kindInWords)\(contents(of: node))"),
      help: "write \(quoted("data_starts_with: \(written.quoted(quotes))"))",
      fix: problems.replacement(of: node, by: written, in: quotes, "quote the sentinel"))
    return nil
  }

  /// Says what a list of one scalar holds, which is what an unquoted sentinel becomes.
  private func contents(of node: Node) -> String {
    guard let items = node.items, items.count == 1, let text = items.first?.scalar?.text else { return "" }
    return " that holds \(quoted(text))"
  }

  /// Reads the members of `event_type`; null stands for events without a name.
  private mutating func eventTypes(_ entry: Mapping.Entry) -> [Placed<String?>]? {
    let node = entry.value
    guard let items = node.items else {
      if node.isNull {
        let span = node.span.length > 0 ? node.span : entry.key.span
        return [Placed(nil, at: span)]
      }
      let name = problems.string(node, subject: subject(.eventType), orAt: entry.key.span)
      return name.map { [Placed<String?>($0, at: node.span)] }
    }
    if items.isEmpty, !problems.mayBeCut(node.span) {
      problems.add(
        "Streaming/EmptyEventTypes", "`event_type` of \(place) is an empty list, which no event can match",
        at: Label(entry.span, "expected a name, a list of names, or null"),
        help: "write `event_type: null` for events without a name")
    }
    var members: [Placed<String?>] = []
    for item in items {
      if item.isNull {
        members.append(Placed(nil, at: item.span.length > 0 ? item.span : entry.span))
        continue
      }
      let name = problems.string(item, subject: subject(.eventType, "a member of "), orAt: entry.span)
      if let name { members.append(Placed(name, at: item.span)) }
    }
    return members
  }

  private mutating func isFallthrough(_ entry: Mapping.Entry) -> Bool {
    oneOf(Kind.allCases.map(\.rawValue), entry, .kind, "Streaming/UnknownKind", "kind") != nil
  }

  private mutating func handler(_ entry: Mapping.Entry) -> Handler? {
    oneOf(Handler.allCases.map(\.rawValue), entry, .handle, "Streaming/UnknownHandler", "handler")
      .flatMap(Handler.init)
  }

  /// Reads a string that is one of a few.
  private mutating func oneOf(
    _ accepted: [String], _ entry: Mapping.Entry, _ key: RuleKey, _ code: Code, _ noun: String
  ) -> String? {
    let value = problems.string(
      entry.value, subject: subject(key), orAt: entry.key.span, accepted: accepted)
    guard let value, !accepted.contains(value) else { return value }
    let suggestion = nearest(to: value, in: accepted)
    problems.add(
      code, "unknown \(noun) \(quoted(value)) in \(place)",
      at: Label(entry.value.span, suggestion.map { "did you mean \(quoted($0))?" } ?? ""),
      help: accepted.count == 1
        ? "the only \(noun) is \(quotedList(accepted))" : "\(noun)s are \(quotedList(accepted, "and"))",
      fix: suggestion.flatMap {
        problems.replacement(of: entry.value, by: $0, "change the \(noun) to \(quoted($0))")
      })
    return nil
  }

  /// Says which parts a rule lacks; a misspelt key has been reported and counts as there.
  private mutating func missing(in node: Node, whichMeans keys: Set<RuleKey>) {
    guard !problems.mayBeCut(node.span) else { return }
    if !keys.contains(.handle) {
      problems.add(
        "Streaming/MissingHandler", "\(place) has no `handle`",
        at: Label(node.span, "matches events and does nothing with them"),
        help: "add `handle:` with \(quotedList(Handler.allCases.map(\.rawValue)))")
    }
    if keys.isDisjoint(with: RuleKey.matchers) {
      problems.add(
        "Streaming/MissingMatcher", "\(place) does not say which events it takes",
        at: Label(node.span, "expected `data_starts_with`, `event_type` or `kind`"),
        help: "write `kind: fallthrough` to take every event that no earlier rule took")
    }
  }

  private mutating func wrongType(_ node: Node) {
    if node.isNull, problems.mayBeCut(node.span) { return }
    problems.add(
      "Streaming/WrongType",
      node.isNull
        ? "\(place) is empty: expected a mapping" : "\(place) is \(node.kindInWords), not a mapping",
      at: Label(node.span, "expected a matcher and `handle`"))
  }
}
