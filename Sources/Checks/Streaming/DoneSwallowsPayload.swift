import Diagnostics
import RuleTable

extension Check {
  static let doneSwallowsPayload = Check(
    "Streaming/DoneSwallowsPayload", .warning, "`handle: done` on an event that carries a payload",
    why: """
      `done` ends the stream and throws the event away: the caller never sees its data. That is right for \
      a sentinel such as `[DONE]` and loses the last payload otherwise. A stream also ends when the server \
      closes it, so an event that is both the last and of use can simply be yielded.
      """,
    bad: """
      streaming:
        on_event:
          - data_starts_with: '{'
            handle: done
          - event_type: error
            handle: error
      """,
    good: """
      streaming:
        on_event:
          - data_starts_with: '{'
            handle: yield
          - event_type: error
            handle: error
      """,
    found: .check { context in
      context.rules.indices.compactMap { index in
        let (rule, set) = (context.rules[index], context.sets[index])
        guard rule.handler.value == .done, !set.isEmpty, let prefix = set.prefix,
          context.coverage.coverers[index].isEmpty
        else { return nil }
        let isPayload: Bool
        switch PrefixShape(String(decoding: prefix, as: UTF8.self)) {
        case .empty: isPayload = set.accepts(.unnamed)
        case .brace, .json: isPayload = true
        case .bareWord, .undecoded, .sentinel: isPayload = false
        }
        guard isPayload else { return nil }
        return Fault(
          "`handle: done` of rule \(rule.number) loses the payload of the event it takes",
          at: Label(rule.handler.span, "the event ends the stream and is not yielded"),
          and: [Label(rule.matcherSpan, "takes \(Words.events(set))")],
          help: "write `handle: yield`, or match only the sentinel")
      }
    })
}
