import Diagnostics
import RuleTable

extension Check {
  static let dropsUnmatched = Check(
    "Streaming/DropsUnmatched", .note, "events that no rule takes, and which ones",
    why: """
      An event that no rule takes is dropped by every SDK without a log line or an error. That may be \
      meant, and it is also how a new event type of the server goes unnoticed. `kind: fallthrough` as the \
      last rule says what is to become of the rest.
      """,
    bad: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - event_type: null
            handle: yield
      """,
    good: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - event_type: null
            handle: yield
          - kind: fallthrough
            handle: continue
      """,
    found: .check { context in
      // A rule that could not be read might take what seems to be left.
      guard context.decoding.isUsable, let last = context.rules.last else { return [] }
      let leftover = Leftover(context.sets)
      guard !leftover.groups.isEmpty else { return [] }
      return [
        Fault(
          "no rule takes \(leftover.inWords.joined(separator: ", nor ")): such events are dropped",
          at: Label(last.matcherSpan, "no `kind: fallthrough` after this rule"),
          help: "end the table with a `kind: fallthrough` rule; `handle: continue` keeps dropping them")
      ]
    })
}

extension Leftover {
  /// The events in words, three kinds of them at most.
  fileprivate var inWords: [String] {
    let texts = groups.map { group in
      let prefixes = group.prefixes.map { String(decoding: $0, as: UTF8.self) }
      switch prefixes.count {
      case 0: return names(group.names)
      case 1: return "\(names(group.names)) whose data does not start with \(shortList(prefixes))"
      default:
        return "\(names(group.names)) whose data starts with none of \(shortList(prefixes, "and"))"
      }
    }
    return texts.count > 4 ? texts.prefix(3) + ["\(texts.count - 3) more kinds of events"] : texts
  }

  /// The names of a group: "events without a name", "events with another name than `a`", "events named `a`".
  private func names(_ classes: Set<NameClass>) -> String {
    if classes.count == mentioned.count + 2 { return "events" }
    if classes == mentioned.union([.other]) { return "events with a name" }
    var parts: [String] = []
    if classes.contains(.unnamed) { parts.append("without a name") }
    let named = Words.named(classes)
    if !named.isEmpty { parts.append("named \(shortList(named))") }
    if classes.contains(.other) {
      parts.append(
        mentioned.isEmpty
          ? "with a name" : "with another name than \(shortList(Words.named(mentioned)))")
    }
    return "events \(parts.joined(separator: " or "))"
  }
}
