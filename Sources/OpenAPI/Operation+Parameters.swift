extension Operation {
  /// Whether a parameter or a property of the request body has a name.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - others: names met on the way, for a suggestion; not all where they are many.
  public func takes(_ name: String, others: inout [String], _ effort: inout Effort) -> Answer {
    var answer: Answer = isWhole ? .no : .unknown
    for owner in items + [node] {
      switch declares(name, owner, &others, &effort) {
      case .yes: return .yes
      case .unknown: answer = .unknown
      case .no: break
      }
    }
    switch bodyTakes(name, &others, &effort) {
    case .yes: return .yes
    case .unknown: return .unknown
    case .no: return answer
    }
  }

  /// Whether the `parameters` of an operation or a path item name one.
  private func declares(_ name: String, _ owner: Int, _ others: inout [String], _ effort: inout Effort)
    -> Answer
  {
    guard let parameters = tree.child(owner, "parameters") else { return .no }
    guard tree.kind(of: parameters) == .sequence else { return .unknown }
    var answer = Answer.no
    for parameter in tree.children(of: parameters) {
      guard let parameter = tree.object(parameter, &effort),
        let other = tree.child(parameter, "name").flatMap(tree.scalar)
      else {
        answer = .unknown
        continue
      }
      if other == name { return .yes }
      if others.count < SchemaSearch.mostNames { others.append(other) }
    }
    return answer
  }

  /// Whether a schema of the request body, for any media type, has a property.
  private func bodyTakes(_ name: String, _ others: inout [String], _ effort: inout Effort) -> Answer {
    guard let reference = tree.child(node, "requestBody") else { return .no }
    guard let body = tree.object(reference, &effort), let content = tree.child(body, "content"),
      tree.kind(of: content) == .mapping
    else { return .unknown }
    var answer = Answer.unknown
    for (index, type) in tree.children(of: content).enumerated() {
      guard let media = tree.object(type, &effort), let schema = tree.child(media, "schema") else {
        answer = .unknown
        continue
      }
      var search = SchemaSearch(tree, property: name)
      defer { others += search.names.prefix(max(0, SchemaSearch.mostNames - others.count)) }
      switch search.run(schema, &effort) {
      case .yes: return .yes
      case .unknown: answer = .unknown
      case .no: if index == 0 { answer = .no }
      }
    }
    return answer
  }
}
