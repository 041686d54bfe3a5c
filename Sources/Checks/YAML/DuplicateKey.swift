import Diagnostics

extension Check {
  static let duplicateKey = Check(
    "YAML/DuplicateKey", .error, "a mapping has a key twice",
    why: """
      Most readers silently take the last of two equal keys, some the first, and some refuse the file. In \
      a rule it is usually a forgotten `- `, which makes two rules one.
      """,
    bad: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
            kind: fallthrough
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
    found: .reading)
}
