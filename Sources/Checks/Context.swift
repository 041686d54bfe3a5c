import Diagnostics
import OpenAPI
public import Resources
public import RuleTable
public import YAMLTree

/// All that a check looks at, worked out once for all of them.
public struct Context: Sendable {
  /// The config as YAML.
  public let document: Document
  /// The config as a table.
  public let decoding: Decoding
  /// The config's resources and methods.
  public let resources: ResourceTree
  /// The OpenAPI document that the config's endpoints stand in; nil where none is known.
  let specification: Specification?
  /// Top-level keys that seem to be misspelt.
  let misspeltSections: [Section.Misspelt]
  /// Each `on_event` in a place where nothing reads it.
  let strayRules: [StrayRules]
  /// The rules that could be read.
  let rules: [Rule]
  /// The events each of `rules` matches.
  let sets: [MatchSet]
  /// Which of `rules` are dead, and why.
  let coverage: Coverage
  /// Which of their prefixes begin which others.
  let order: PrefixOrder
  /// The SDKs that the config asks for; those for all languages where it asks for none that is known.
  let sdks: [SDK]
  /// Whether the config says which SDKs it is for.
  let isConfigured: Bool
  /// For each of `rules`, the events it yields again after an earlier rule, in some SDK.
  let redeliveries: [[Redelivery]]

  init(
    document: Document, decoding: Decoding, resources: ResourceTree, specification: Specification? = nil
  ) {
    self.document = document
    self.decoding = decoding
    self.resources = resources
    self.specification = specification
    let root = document.root?.mapping
    misspeltSections = Section.misspelt(in: root)
    strayRules = StrayRules.all(in: root, resources)
    rules = decoding.table?.rules ?? []
    sets = rules.map { MatchSet($0.matchers.lazy.map(\.value)) }
    order = PrefixOrder(sets.compactMap(\.prefix))
    coverage = Coverage(sets, order: order)
    let targets = root?["targets"]?.value.mapping?.entries.compactMap(\.name) ?? []
    let configured = SDK.configured(by: targets)
    isConfigured = !configured.isEmpty
    sdks = isConfigured ? configured : SDK.every
    var samples = SampleData(order: order)
    let overlaps = Overlap.all(in: sets, handlers: rules.map(\.handler.value), order: order)
    redeliveries = Redelivery.all(
      // A rule that could not be read might stop what seems to go on.
      in: decoding.isUsable ? overlaps : rules.map { _ in [] }, Rehearsal(decoding.table, for: sdks),
      mentioned: Set(sets.flatMap { $0.names ?? [] }), &samples)
  }

  /// Makes findings of one rule at a time.
  func eachRule(_ find: (Rule) -> [Fault]) -> [Fault] {
    rules.flatMap(find)
  }

  /// The indices of the rules after the first `kind: fallthrough` that are such rules, too.
  var repeatedFallthroughs: [Int] {
    Array(rules.indices.filter { rules[$0].isFallthrough }.dropFirst())
  }

  /// The index of the first `kind: fallthrough`.
  var firstFallthrough: Int? { rules.firstIndex(where: \.isFallthrough) }

  /// Whether the first fallthrough is among the rules that cover a rule.
  func isHiddenByFallthrough(_ index: Int) -> Bool {
    guard let first = firstFallthrough else { return false }
    return coverage.coverers[index].contains { $0.index == first }
  }
}
