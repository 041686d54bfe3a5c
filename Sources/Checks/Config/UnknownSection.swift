import Diagnostics
import RuleTable
import YAMLTree

extension Check {
  static let unknownSection = Check(
    "Config/UnknownKey", .warning, "a top-level key that is nearly, and not quite, a known one",
    why: """
      Nothing reads a section with a misspelt name, and nothing complains about it either: `streamng` with \
      the best of rules is a config without rules. A key that is near no known one is left alone.
      """,
    bad: """
      streamng:
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
      var problems = Problems(in: context.document)
      return context.misspeltSections.map { section in
        let (key, meant) = (section.key, section.meant)
        return Fault(
          "unknown section \(quoted(key.scalar?.text ?? ""))",
          at: Label(key.span, "did you mean \(quoted(meant))?"),
          and: section.other.map { [Label($0.span, "which the config has, too")] } ?? [],
          help: section.other == nil
            ? "nothing reads a section of this name: rename it to \(quoted(meant))"
            : "nothing reads a section of this name: move what it holds to \(quoted(meant))",
          fix: section.other == nil
            ? problems.replacement(of: key, by: meant, "rename the section to \(quoted(meant))") : nil)
      }
    })
}
