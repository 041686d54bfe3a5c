/// A random table over few names and letters, whose every event can be tried.
struct SmallTable {
  struct Rule {
    /// The names accepted; nil for all. An empty name stands for none.
    var names: Set<String>?
    var prefix: String?
    var handler: String
    var isFallthrough: Bool { names == nil && prefix == nil }

    func matches(_ event: Event) -> Bool {
      names?.contains(event.name) ?? true && event.data.utf8.starts(with: (prefix ?? "").utf8)
    }
  }

  struct Event {
    let name: String
    let data: String
  }

  let rules: [Rule]

  /// Every event that a table of these names and letters could tell apart: data is up to one letter longer than the
  /// longest prefix.
  static let events: [Event] = ["", "a", "b", "another"].flatMap { name in
    texts.map { Event(name: name, data: $0) }
  }

  /// The same of those whose data is JSON: one for each prefix that JSON can begin with.
  static let eventsOfJSON: [Event] = ["", "a", "b", "another"].flatMap { name in
    ["0", "[0]", "[[0]]", "[[[0]]]", "[]", "[[],0]"].map { Event(name: name, data: $0) }
  }

  private static let texts = (0...4).flatMap { length in
    (0..<(1 << length)).map { bits in
      String((0..<length).map { bits >> $0 & 1 == 0 ? "[" : "]" })
    }
  }

  init(using random: inout SplitMix) {
    rules = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      let handler = ["yield", "yield", "done", "error", "continue"].randomElement(using: &random) ?? "yield"
      var rule = Rule(handler: handler)
      let shape = Int.random(in: 0..<10, using: &random)
      if shape < 4 || shape == 8 {
        rule.prefix = SmallTable.texts.filter { $0.count < 4 }.randomElement(using: &random)
      }
      if (4..<9).contains(shape) {
        rule.names = ["", "a", "b"].filter { _ in Bool.random(using: &random) }.reduce(into: []) {
          $0.insert($1)
        }
        if rule.names == [] { rule.names = [""] }
      }
      return rule
    }
  }

  /// The table as a config.
  var config: String {
    let lines = rules.map { rule in
      var parts: [String] = []
      if let prefix = rule.prefix { parts.append("data_starts_with: '\(prefix)'") }
      if let names = rule.names {
        parts.append(
          "event_type: [\(names.sorted().map { $0.isEmpty ? "null" : $0 }.joined(separator: ", "))]")
      }
      if rule.isFallthrough { parts.append("kind: fallthrough") }
      return "  - {\(parts.joined(separator: ", ")), handle: \(rule.handler)}\n"
    }
    return "streaming:\n  on_event:\n\(lines.joined())"
  }
}
