import Diagnostics
import RuleTable
import YAMLTree

extension ResourceDecoder {
  /// Reads `<verb> /path`, or says what stands in its place.
  ///
  /// - Parameters:
  ///   - entry: a key with the endpoint as its value.
  ///   - noun: what has the endpoint: "method".
  ///   - name: the name of that.
  mutating func endpoint(_ entry: Mapping.Entry, of noun: String, _ name: String) -> Placed<Endpoint>? {
    let node = entry.value
    if let text = node.string, let endpoint = Endpoint(text) {
      return Placed(endpoint, at: node.writtenSpan)
    }
    isComplete = false
    guard !problems.isUnread(node), !problems.mayBeCut(node.span) else { return nil }
    let owner = "\(noun) \(quoted(name))"
    let span = node.writtenSpan.length > 0 ? node.writtenSpan : entry.key.span
    let verbs = Endpoint.Verb.allCases.map(\.rawValue)
    let help = "write an endpoint as `<verb> /path`; verbs are \(quotedList(verbs, "and"))"
    guard let text = node.scalar?.text, !node.isNull else {
      let kind = node.isNull ? "empty" : node.kindInWords
      problems.add(
        "Endpoint/Malformed", "the endpoint of \(owner) is \(kind), not `<verb> /path`",
        at: Label(span, "expected an endpoint such as `get /v1/models`"), help: help)
      return nil
    }
    guard text.utf8.count <= Endpoint.longest else { return nil }
    let parts = Endpoint.Parts(text)
    if parts.path.hasPrefix("/") {
      let suggestion = nearest(to: String(parts.verb), in: verbs)
      problems.add(
        "Endpoint/Malformed", "unknown verb \(quoted(parts.verb)) in the endpoint of \(owner)",
        at: Label(span, suggestion.map { "did you mean \(quoted("\($0) \(parts.path)"))?" } ?? ""), help: help
      )
      return nil
    }
    let label: String
    if Endpoint.Verb(rawValue: parts.verb.lowercased()) != nil {
      label = parts.path.isEmpty ? "no path after the verb" : "the path has to begin with `/`"
    } else {
      label = parts.verb.hasPrefix("/") ? "no verb before the path" : "neither a verb nor a path"
    }
    problems.add(
      "Endpoint/Malformed", "the endpoint of \(owner) is \(quoted(text)), not `<verb> /path`",
      at: Label(span, label), help: help)
    return nil
  }
}

extension Node {
  /// The bytes of a text itself, also where an alias stands for it.
  var writtenSpan: SourceSpan { definition ?? span }
}
