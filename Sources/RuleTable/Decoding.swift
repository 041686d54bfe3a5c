public import Diagnostics
public import YAMLTree

/// The rules of a config as far as they can be read, and all that is wrong with them as a table.
public struct Decoding: Sendable {
  /// The rules that could be read; nil where the config has no `streaming.on_event` list.
  ///
  /// A config without one behaves as if it had a single rule, `kind: fallthrough` with `handle: yield`.
  public let table: Table?
  /// What is wrong, in the order it was found; all of them errors.
  public let diagnostics: [Diagnostic]
  /// Whether `table` says everything the config says: the file was read to its end and every rule in full.
  ///
  /// What an unusable table does to an event is not what the config would do: nothing should be replayed through it.
  public let isUsable: Bool

  /// Reads `streaming.on_event`; after a problem it goes on with the next key and the next rule.
  public init(_ document: Document) {
    var decoder = TableDecoder(problems: Problems(in: document))
    let root = document.root?.mapping
    table = root?["streaming"].flatMap { decoder.table(inStreaming: $0) }
    diagnostics = decoder.problems.diagnostics
    let isRootWhole = root.map { !decoder.problems.mergesBrokenAlias($0) } ?? false
    isUsable = document.isComplete && isRootWhole && decoder.isSound
  }
}
