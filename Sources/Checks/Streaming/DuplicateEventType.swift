import Diagnostics
import RuleTable

extension Check {
  static let duplicateEventType = Check(
    "Streaming/DuplicateEventType", .warning, "a name stands twice in one `event_type`",
    why: "The second one changes nothing, so one of the two is probably meant to be another name.",
    bad: """
      streaming:
        on_event:
          - event_type: [starting, running, starting]
            handle: yield
          - kind: fallthrough
            handle: continue
      """,
    good: """
      streaming:
        on_event:
          - event_type: [starting, running, finished]
            handle: yield
          - kind: fallthrough
            handle: continue
      """,
    found: .check { context in
      context.eachRule { rule in
        var first: [[UInt8]?: SourceSpan] = [:]
        lazy var removal = context.nameRemoval(from: rule)
        return rule.eventTypes.enumerated().compactMap { index, type in
          let name = type.value.map { Array($0.utf8) }
          guard let earlier = first[name] else {
            first[name] = type.span
            return nil
          }
          return Fault(
            "\(quoted(type.value ?? "null")) stands twice in `event_type` of rule \(rule.number)",
            at: Label(type.span, "again"), and: [Label(earlier, "first here")], help: "delete one of them",
            fix: removal?.edit(index).map {
              Fix("delete the second of the two names", edits: [$0], safety: .unsafe)
            })
        }
      }
    })
}
