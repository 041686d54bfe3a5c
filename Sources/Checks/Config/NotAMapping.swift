import Diagnostics
import YAMLTree

extension Check {
  static let notAMapping = Check(
    "Config/NotAMapping", .fatal, "the config is empty, or no mapping",
    why: """
      A config is a mapping of sections such as `resources`, `targets` and `streaming`. Anything else is \
      usually another file, or a config whose first lines lost their keys.
      """,
    bad: """
      - data_starts_with: '[DONE]'
        handle: done
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
      let document = context.document
      guard let root = document.root else {
        guard document.isComplete else { return [] }
        return [Fault("the config is empty: expected a mapping of sections", at: Label(SourceSpan(0, 0)))]
      }
      guard root.mapping == nil else { return [] }
      // A file that breaks off at its first value may have meant that value as a key.
      guard document.isComplete || root.scalar == nil else { return [] }
      return [
        Fault(
          "the config is \(root.kindInWords), not a mapping of sections",
          at: Label(root.span, "expected keys such as `resources` and `streaming`"))
      ]
    })
}
