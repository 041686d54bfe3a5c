import Diagnostics

extension Check {
  static let misplaced = Check(
    "Streaming/Misplaced", .error, "`on_event` in a place where nothing reads it",
    why: """
      The rules stand in `streaming`, a section at the top of the config, and hold for every method that \
      streams. Under `settings`, in a target or in a method they are ignored, and the SDKs behave as if \
      there were no rules.
      """,
    bad: """
      settings:
        streaming:
          on_event:
            - data_starts_with: '[DONE]'
              handle: done
            - kind: fallthrough
              handle: yield
      """,
    good: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - kind: fallthrough
            handle: yield
      """,
    found: .check { context in
      context.strayRules.map { stray in
        Fault(
          "`on_event` \(stray.place) has no effect",
          at: Label(stray.span, "nothing reads rules here"),
          help: "move it to a section `streaming` at the top level of the config")
      }
    })
}
