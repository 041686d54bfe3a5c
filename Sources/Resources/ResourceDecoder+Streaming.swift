import Diagnostics
import RuleTable
import YAMLTree

extension ResourceDecoder {
  private typealias Key = MethodStreamingKey

  /// Reads the `streaming` section of a method.
  mutating func streaming(_ entry: Mapping.Entry, ofMethod name: String) -> MethodStreaming? {
    let node = entry.value
    let place = "method \(quoted(name))"
    guard let mapping = node.mapping else {
      isComplete = false
      if problems.isUnread(node) { return nil }
      problems.add(
        "Streaming/WrongType",
        node.isNull
          ? "`streaming` of \(place) is empty: expected a mapping with `param_discriminator`"
          : "`streaming` of \(place) is \(node.kindInWords), not a mapping with `param_discriminator`",
        at: Label(node.span.length > 0 ? node.span : entry.key.span))
      return nil
    }
    var strayRules: SourceSpan?
    var entries: [Key: Mapping.Entry] = [:]
    // Keys that may be there in another spelling, or in a part that could not be read.
    var meant: Set<Key> = problems.mayBeCut(node.span) ? Set(Key.allCases) : []
    for part in mapping.entries {
      if let key = part.name.flatMap(Key.init) {
        entries[key] = part
      } else if part.name == "on_event" {
        strayRules = part.key.span
      } else if part.name == "<<", problems.holdsBrokenAlias(part.value) {
        meant.formUnion(Key.allCases)
      } else {
        let accepted = Key.allCases.map(\.rawValue)
        let suggestion = problems.unknownKey(
          part, of: mapping, in: "`streaming` of \(place)", accepted: accepted)
        if let key = suggestion.flatMap(Key.init) { meant.insert(key) }
      }
    }
    let type = entries[.type].flatMap { text($0, .type, place) }
    let isTypeKnown = type != nil || entries[.type] == nil && !meant.contains(.type)
    return MethodStreaming(
      keySpan: entry.key.span, span: entry.span,
      discriminator: discriminator(entries[.discriminator], isMeant: meant.contains(.discriminator), place),
      eventModel: entries[.eventModel].flatMap { text($0, .eventModel, place) },
      paramsTypeName: entries[.paramsTypeName].flatMap { text($0, .paramsTypeName, place) },
      type: type, isEventStream: isTypeKnown && type?.value ?? "sse" == "sse", strayRules: strayRules)
  }

  private mutating func discriminator(
    _ entry: Mapping.Entry?, isMeant: Bool, _ place: String
  ) -> MethodStreaming.Discriminator {
    guard let entry else { return isMeant ? .unread : .absent }
    if entry.value.isNull, !problems.isUnread(entry.value) {
      return .always(entry.value.span.length > 0 ? entry.value.writtenSpan : entry.key.span)
    }
    return text(entry, .discriminator, place).map { .parameter($0) } ?? .unread
  }

  private mutating func text(_ entry: Mapping.Entry, _ key: Key, _ place: String) -> Placed<String>? {
    guard !problems.isUnread(entry.value) else { return nil }
    let text = problems.string(
      entry.value, subject: "`\(key.rawValue)` of \(place) is", orAt: entry.key.span,
      accepted: key == .type ? ["sse", "jsonl"] : [])
    return text.map { Placed($0, at: entry.value.writtenSpan) }
  }
}
