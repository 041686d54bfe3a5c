public import Diagnostics
import RuleTable
public import YAMLTree

/// The resources of a config as far as they can be read, their methods, and what is wrong with them.
///
/// The tree is kept as lists in the order written, which is what all who look at it walk through.
public struct ResourceTree: Sendable {
  /// Every resource, each before those in it.
  public let resources: [Resource]
  /// Every method of every resource.
  public let methods: [Method]
  /// The requests that the readme shows.
  public let examples: [ReadmeExample]
  /// What is wrong, in the order it was found; all of them errors.
  public let diagnostics: [Diagnostic]
  /// Whether this is all that the config says: only then is something that is not here not in the config either.
  public let isComplete: Bool

  /// Reads `resources` and `readme.example_requests`; after a problem it goes on with the next entry.
  public init(_ document: Document) {
    var decoder = ResourceDecoder(problems: Problems(in: document))
    let root = document.root?.mapping
    if let section = root?["resources"] { decoder.readResources(in: section.value) }
    if let readme = root?["readme"]?.value.mapping, let requests = readme["example_requests"] {
      decoder.readExamples(in: requests.value)
    }
    resources = decoder.resources
    methods = decoder.methods
    examples = decoder.examples
    // Where an alias repeats a method, the texts differ in its name alone.
    var seen: [Code: Set<SourceSpan>] = [:]
    diagnostics = decoder.problems.diagnostics.filter {
      seen[$0.code, default: []].insert($0.primary.span).inserted
    }
    let isRootWhole = root.map { !decoder.problems.mergesBrokenAlias($0) } ?? false
    isComplete = document.isComplete && isRootWhole && decoder.isComplete
  }
}
