import Diagnostics
import YAMLTree

/// Reads the `streaming` section of a config into a table.
struct TableDecoder {
  var problems: Problems
  /// Whether all that was met could be read.
  private(set) var isSound = true

  /// More rules are not read: no SDK has ever had over ten, and comparing all with all takes its time.
  static let mostRules = 1000

  init(problems: Problems) {
    self.problems = problems
  }

  /// Reads the section, whose one known key is `on_event`.
  mutating func table(inStreaming entry: Mapping.Entry) -> Table? {
    guard let streaming = entry.value.mapping else {
      isSound = false
      if problems.isUnread(entry.value) { return nil }
      problems.add(
        "Streaming/WrongType",
        entry.value.isNull
          ? "`streaming` is empty: expected a mapping with `on_event`"
          : "`streaming` is \(entry.value.kindInWords), not a mapping with `on_event`",
        at: Label(entry.value.span.length > 0 ? entry.value.span : entry.key.span))
      return nil
    }
    for other in streaming.entries where other.name != "on_event" {
      isSound = false
      _ = problems.unknownKey(other, of: streaming, in: "`streaming`", accepted: ["on_event"])
    }
    return streaming["on_event"].flatMap { table(inRules: $0) }
  }

  private mutating func table(inRules entry: Mapping.Entry) -> Table? {
    guard let items = entry.value.items else {
      isSound = false
      if problems.isUnread(entry.value) { return nil }
      problems.add(
        "Streaming/WrongType",
        entry.value.isNull
          ? "`on_event` is empty: expected a list of rules"
          : "`on_event` is \(entry.value.kindInWords), not a list of rules",
        at: Label(entry.value.span.length > 0 ? entry.value.span : entry.key.span),
        help: entry.value.mapping == nil ? nil : "begin each rule with `- `")
      return nil
    }
    if items.isEmpty, !problems.mayBeCut(entry.value.span) {
      problems.add(
        "Streaming/EmptyTable", "a table without rules drops every event",
        at: Label(entry.span, "no rule here"),
        help: "leave `on_event` out to yield every event, or add rules")
    }
    if items.count > TableDecoder.mostRules {
      isSound = false
      problems.tooManyRules(items.count, most: TableDecoder.mostRules, at: entry.key.span)
    }
    var rules: [Rule] = []
    for (index, item) in items.prefix(TableDecoder.mostRules).enumerated() {
      var decoder = RuleDecoder(number: index + 1, problems: problems)
      if let rule = decoder.rule(item) { rules.append(rule) } else { isSound = false }
      problems = decoder.problems
    }
    return Table(rules: rules, span: entry.value.span)
  }
}
