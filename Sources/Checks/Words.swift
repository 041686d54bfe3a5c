import Diagnostics
import RuleTable

/// Puts rules and events into words, the same in every message.
enum Words {
  /// The events of a match set: "every event named `a` or `b` whose data starts with `x`".
  ///
  /// - Parameters:
  ///   - set: what a rule matches.
  ///   - names: the names to speak of, where they are fewer than the set's.
  /// - Returns: a noun phrase.
  static func events(_ set: MatchSet, names: Set<NameClass>? = nil) -> String {
    let text = "every event\(self.names(names ?? set.names))"
    guard let prefix = set.prefix, !prefix.isEmpty else { return text }
    return "\(text) whose data starts with \(quoted(String(decoding: prefix, as: UTF8.self)))"
  }

  /// The names as they follow "event": " named `a` or `b`", " without a name", nothing for all.
  static func names(_ names: Set<NameClass>?) -> String {
    guard let names else { return "" }
    let named = named(names)
    let list = named.isEmpty ? nil : " named \(shortList(named))"
    let unnamed = names.contains(.unnamed) ? " without a name" : nil
    return [unnamed, list].compactMap(\.self).joined(separator: " or")
  }

  /// The texts of the names among some classes, in order.
  static func named(_ classes: Set<NameClass>) -> [String] {
    classes.sorted().compactMap { name in
      if case .named(let bytes) = name { String(decoding: bytes, as: UTF8.self) } else { nil }
    }
  }

  /// A list of rules: "rule 1", "rules 1 and 3".
  static func rules(_ rules: [Rule]) -> String {
    let numbers = rules.map { "\($0.number)" }
    guard let last = numbers.last, numbers.count > 1 else { return "rule \(numbers.first ?? "")" }
    return "rules \(numbers.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// Joins words for people: "a", "a and b", "a, b and c".
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) and \(last)"
  }
}

extension Rule {
  /// The bytes that say which events the rule takes.
  var matcherSpan: SourceSpan {
    matchers.count == 1 ? matchers.first?.span ?? span : span
  }

  /// Each `data_starts_with`, with its place.
  var prefixes: [Placed<String>] {
    matchers.compactMap { matcher in
      if case .dataStartsWith(let text) = matcher.value { Placed(text, at: matcher.span) } else { nil }
    }
  }
}
