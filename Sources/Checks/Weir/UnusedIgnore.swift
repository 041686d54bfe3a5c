import Diagnostics

extension Check {
  static let unusedIgnore = Check(
    "Weir/UnusedIgnore", .warning, "an ignore that silences nothing",
    why: """
      An ignore that is not needed any more hides the next real finding at its place, and one that is \
      misspelt never worked. `# weir: ignore[Area/Name] reason` at the end of a line is for the entry or \
      item that begins there, with all below it; on a line of its own it is for the one on the next line. \
      `# weir: ignore-file[Area/Name]` above the first key is for the whole file, as `Area/Name: true` in \
      `diagnostics.ignored` is. To keep an ignore that is needed only sometimes, name \
      `Weir/UnusedIgnore` in its brackets, too.
      """,
    bad: """
      streaming:
        on_event:
          # weir: ignore[Streaming/EmptyPrefix] matches all on purpose
          - kind: fallthrough
            handle: yield
      """,
    good: """
      streaming:
        on_event:
          - kind: fallthrough
            handle: yield
      """,
    found: .ignores)
}
