import Diagnostics
import Resources
import RuleTable
import YAMLTree

extension Check {
  static let unusedTable = Check(
    "Streaming/UnusedTable", .note, "rules for streams, and no method that streams",
    why: """
      A method streams when it has a `streaming` section of its own. Without one the SDK waits for the \
      whole answer and decodes it at once, and the rules of `on_event` see nothing of it.
      """,
    bad: """
      resources:
        chat:
          methods:
            create: post /v1/chat
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - kind: fallthrough
            handle: yield
      """,
    good: """
      resources:
        chat:
          methods:
            create:
              endpoint: post /v1/chat
              streaming:
                param_discriminator: stream
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - kind: fallthrough
            handle: yield
      """,
    found: .check { context in
      // A config without any method is a part of one.
      let tree = context.resources
      guard context.decoding.table != nil, tree.isComplete, !tree.methods.isEmpty,
        tree.methods.allSatisfy({ $0.streaming == nil }),
        let rules = context.document.root?.mapping?["streaming"]?.value.mapping?["on_event"]
      else { return [] }
      return [
        Fault(
          "no method streams, so these rules see no event",
          at: Label(rules.key.span, "no method in `resources` has a `streaming` section"),
          help: "give each method that streams a section `streaming: {param_discriminator: ...}`")
      ]
    })
}
