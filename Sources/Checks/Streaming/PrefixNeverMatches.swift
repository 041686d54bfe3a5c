import Diagnostics
import RuleTable
import YAMLTree

extension Check {
  static let prefixNeverMatches = Check(
    "Streaming/PrefixNeverMatches", .warning, "a prefix that the data of an event does not begin with",
    why: """
      A prefix is compared with the data as it is after decoding, when the field's name and the space \
      behind its colon are gone. That data is a JSON payload, which begins with `{`, or a sentinel such as \
      `[DONE]`. A bare word is neither: it is often the name of an event or a value inside the payload, \
      which a prefix cannot see.
      """,
    bad: """
      streaming:
        on_event:
          - data_starts_with: finished
            handle: done
          - kind: fallthrough
            handle: yield
      """,
    good: """
      streaming:
        on_event:
          - event_type: finished
            handle: done
          - kind: fallthrough
            handle: yield
      """,
    found: .check { context in
      // Worked out once: it takes a walk through the whole file.
      let undecoded = context.rules.contains { rule in
        rule.prefixes.contains { if case .undecoded = PrefixShape($0.value) { true } else { false } }
      }
      let quotes = undecoded ? context.document.style.quotes : .singleQuoted
      return context.eachRule { rule in
        rule.prefixes.compactMap { finding($0, in: rule, context, quotes) }
      }
    })

  private static func finding(
    _ prefix: Placed<String>, in rule: Rule, _ context: Context, _ quotes: Scalar.Style
  ) -> Fault? {
    let text = prefix.value
    switch PrefixShape(text) {
    case .bareWord:
      let parsing = "and were there such data, `handle: yield` could not parse it"
      return Fault(
        "\(quoted(text)) in rule \(rule.number) is not how a JSON payload starts",
        at: Label(prefix.span, "a JSON object starts with `{`"),
        notes: rule.handler.value == .yield ? [parsing] : [],
        help: "write \(quoted("event_type: \(text)")) if it is the name of the event")
    case .undecoded(.fieldName(let field)):
      let rest = String(
        String.UnicodeScalarView(
          text.unicodeScalars.dropFirst(field.unicodeScalars.count + 1).drop { $0 == " " }))
      return Fault(
        "rule \(rule.number) looks for \(quoted("\(field):")), which is no part of an event's data",
        at: Label(prefix.span, "the field's name is gone once the stream is decoded"),
        help: field == "data"
          ? "leave the name out: \(quoted(rest))"
          : "match the name of an event with `event_type`",
        fix: ["data:\(rest)", "data: \(rest)"].contains(text)
          ? context.rewritingPrefix(of: rule, as: rest, in: quotes) : nil)
    case .undecoded(.space):
      let rest = String(text.dropFirst())
      return Fault(
        "the prefix of rule \(rule.number) starts with a space",
        at: Label(prefix.span, "the space after `data:` is gone once the stream is decoded"),
        help: "leave the space out",
        fix: context.rewritingPrefix(of: rule, as: rest, in: quotes))
    case .undecoded(.carriageReturn):
      return Fault(
        "the prefix of rule \(rule.number) holds a carriage return, which no data does",
        at: Label(prefix.span, "line ends are line feeds once the stream is decoded"))
    case .empty, .brace, .json, .sentinel: return nil
    }
  }
}
