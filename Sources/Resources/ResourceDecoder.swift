import Diagnostics
import RuleTable
import YAMLTree

/// Reads `resources` in one pass.
struct ResourceDecoder {
  var problems: Problems
  /// Whether all that was met could be read.
  var isComplete = true
  private(set) var resources: [Resource] = []
  private(set) var methods: [Method] = []
  private(set) var examples: [ReadmeExample] = []

  init(problems: Problems) {
    self.problems = problems
  }

  /// Reads the resources of a section and those below them; depth is that of the tree, which reading has bounded.
  ///
  /// - Parameters:
  ///   - section: the value of `resources` or `subresources`.
  ///   - parent: the resource it stands in.
  ///   - isLimited: whether that one is made for some targets only.
  mutating func readResources(in section: Node, below parent: Int? = nil, isLimited: Bool = false) {
    eachEntry(of: section) { decoder, name, entry in
      guard let mapping = decoder.mapping(entry.value) else { return }
      var isLimited = isLimited
      var parts: (models: Node?, methods: Node?, below: Node?)
      for part in mapping.entries {
        switch part.name {
        case "models": parts.models = part.value
        case "methods": parts.methods = part.value
        case "subresources": parts.below = part.value
        case "only", "skip": isLimited = true
        default: decoder.noteBrokenMerge(part)
        }
      }
      let index = decoder.resources.count
      var models: [Placed<String>] = []
      if let section = parts.models {
        decoder.eachEntry(of: section) { _, name, entry in models.append(Placed(name, at: entry.key.span)) }
      }
      decoder.resources.append(
        Resource(
          name: Placed(name, at: entry.key.span), parent: parent,
          top: parent.map { decoder.resources[$0].top } ?? index, models: models))
      if let section = parts.methods {
        decoder.eachEntry(of: section) { decoder, name, entry in
          decoder.readMethod(name, entry, of: index, isLimited: isLimited)
        }
      }
      if let section = parts.below {
        decoder.readResources(in: section, below: index, isLimited: isLimited)
      }
    }
  }

  /// Reads a method in either of its forms: the endpoint alone, or a mapping that has it.
  private mutating func readMethod(
    _ name: String, _ entry: Mapping.Entry, of resource: Int, isLimited: Bool
  ) {
    var isLimited = isLimited
    var endpoint: Mapping.Entry?
    var streaming: Mapping.Entry?
    if let mapping = entry.value.mapping {
      for part in mapping.entries {
        switch part.name {
        case "endpoint": endpoint = part
        case "streaming": streaming = part
        case "only", "skip": isLimited = true
        default: noteBrokenMerge(part)
        }
      }
    } else if entry.value.isNull {
      // A method may well have nothing yet: that is no endpoint written wrongly.
      isComplete = false
    } else {
      endpoint = entry
    }
    methods.append(
      Method(
        name: Placed(name, at: entry.key.span), resource: resource,
        endpoint: endpoint.flatMap { self.endpoint($0, of: "method", name) },
        streaming: streaming.flatMap { self.streaming($0, ofMethod: name) }, isLimited: isLimited,
        span: entry.span))
  }

  /// Reads the requests that the readme shows.
  mutating func readExamples(in section: Node) {
    // What the readme lacks is missed by nobody: `isComplete` is about resources.
    for entry in section.mapping?.entries ?? [] {
      guard let name = entry.name, let endpoint = entry.value.mapping?["endpoint"] else { continue }
      let isComplete = isComplete
      examples.append(
        ReadmeExample(
          name: Placed(name, at: entry.key.span),
          endpoint: self.endpoint(endpoint, of: "readme example", name)))
      self.isComplete = isComplete
    }
  }
}

extension ResourceDecoder {
  /// Goes through the entries of a section that can be read.
  private mutating func eachEntry(
    of section: Node, _ read: (inout ResourceDecoder, String, Mapping.Entry) -> Void
  ) {
    for entry in mapping(section)?.entries ?? [] {
      if let name = entry.name, !problems.isBrokenAlias(entry.value) {
        read(&self, name, entry)
      } else {
        isComplete = false
      }
    }
  }

  /// The mapping; nil for any other value, of which only a null says nothing.
  private mutating func mapping(_ node: Node) -> Mapping? {
    if node.mapping == nil, !node.isNull || problems.isUnread(node) { isComplete = false }
    return node.mapping
  }

  /// Takes note of a `<<` with an alias that names nothing, which may stand for any key.
  private mutating func noteBrokenMerge(_ entry: Mapping.Entry) {
    if entry.name == "<<", problems.holdsBrokenAlias(entry.value) { isComplete = false }
  }
}
