import Diagnostics

extension Check {
  static let multipleDocuments = Check(
    "YAML/MultipleDocuments", .error, "the file holds more than one document",
    why: """
      A line of `---` ends a document and begins another. Only the first document is the config: what \
      stands after it has no effect.
      """,
    bad: """
      organization:
        name: acme
      ---
      streaming:
        on_event:
          - kind: fallthrough
            handle: yield
      """,
    good: """
      organization:
        name: acme
      streaming:
        on_event:
          - kind: fallthrough
            handle: yield
      """,
    found: .reading)
}
