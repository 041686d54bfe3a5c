import RuleTable

/// A stream in which SDKs may differ, made up for a table.
struct Situation: Sendable {
  /// What the stream holds: "an event named `error`".
  let inWords: String
  /// The stream, as short as it can be.
  let transcript: String

  init(_ inWords: String, _ transcript: String) {
    self.inWords = inWords
    self.transcript = transcript
  }
}

extension Situation {
  /// The situations worth trying with a table, the most telling first, no two with the same stream.
  ///
  /// - Parameters:
  ///   - table: the rules.
  ///   - kinds: what they tell apart.
  ///   - rehearsal: the table with the SDKs, to find an event that all of them yield.
  static func all(of table: Table, _ kinds: EventKinds, _ rehearsal: Rehearsal) -> [Situation] {
    let events = kinds.data.flatMap { data in
      kinds.names.map { SampleEvent(name: $0.name, data: data.data) }
    }.prefix(most)
    let yielded = events.lazy.filter { rehearsal.play($0.block).reference.isOneYield }
    let ordinary = yielded.first(where: rehearsal.agrees) ?? yielded.first
    let situations =
      eachKind(kinds) + (ordinary.map(onTheWire) ?? []) + nullProperties(table, kinds, rehearsal)
      + (ordinary.map { seldom(around: $0, kinds) } ?? [])
    var seen: Set<String> = []
    return situations.filter { seen.insert($0.transcript).inserted }
  }

  /// Kinds of events beyond these are not tried.
  private static let most = 32

  /// One event of each kind that the table tells apart.
  private static func eachKind(_ kinds: EventKinds) -> [Situation] {
    let pairs = kinds.data.flatMap { data in kinds.names.map { (name: $0, data: data) } }
    return pairs.prefix(most).map { name, data in
      let prefix = String(decoding: data.prefix, as: UTF8.self)
      let beginning = prefix.isEmpty ? "" : " whose data starts with `\(Witness.escaped(prefix))`"
      return Situation(name.inWords + beginning, SampleEvent(name: name.name, data: data.data).block)
    }
  }

  /// For each `error_property` an event that reaches its rule and has the property as null.
  private static func nullProperties(
    _ table: Table, _ kinds: EventKinds, _ rehearsal: Rehearsal
  ) -> [Situation] {
    let rules = table.rules.enumerated().filter { $0.element.errorProperty != nil }.prefix(4)
    return rules.compactMap { index, rule in
      let property = rule.errorProperty?.value ?? ""
      guard property.utf8.count <= EventKinds.longest else { return nil }
      // A name on which the SDKs differ anyway would hide what they make of the null.
      let names = kinds.names.map(\.name)
      let calm = names.filter { rehearsal.agrees(on: SampleEvent(name: $0, data: "{}")) }
      let events = (calm + names).lazy.map { SampleEvent(name: $0, nullMember: property) }
      let event = events.first { rehearsal.play($0.block).reference.ran(index) }
      return event.map { Situation("an object whose `\(Witness.escaped(property))` is null", $0.block) }
    }
  }

  /// What real servers, proxies and broken connections do around an event that the table yields.
  private static func onTheWire(around event: SampleEvent) -> [Situation] {
    [
      Situation("a comment block before an event", comment + event.block),
      Situation("an extra blank line before an event", "\n" + event.block),
      Situation("a last event that no blank line ends", String(event.block.dropLast())),
      Situation("a connection cut within an event", String(event.block.dropLast(3))),
    ]
  }

  /// What is seen, too, but less often.
  private static func seldom(around event: SampleEvent, _ kinds: EventKinds) -> [Situation] {
    let names = kinds.names.compactMap(\.name)
    let lone = (names.isEmpty ? ["other"] : names).prefix(4).map { name in
      Situation(
        "a lone `event: \(Witness.escaped(name))` line before an event", "event: \(name)\n\n\(event.block)")
    }
    return lone + [
      Situation("a comment block after an event with an id", "id: 1\n\(event.block)\(comment)"),
      Situation("a lone `retry:` line before an event", "retry: 3000\n\n\(event.block)"),
      Situation("an event with an empty `data:` line", "\(event.nameLine)data:\n\n"),
    ]
  }

  private static let comment = ": keep-alive\n\n"
}
