extension Operation {
  /// Whether a successful answer, or the default one, may be of a media type.
  ///
  /// - Parameter type: the media type without parameters, in lower case: `text/event-stream`.
  public func answers(with type: String, _ effort: inout Effort) -> Answer {
    guard let responses = tree.child(node, "responses"), tree.kind(of: responses) == .mapping else {
      return .unknown
    }
    var answer: Answer?
    for child in tree.children(of: responses) {
      guard effort.spend(), let status = tree.key(of: child) else { return .unknown }
      let isSuccess = status.hasPrefix("2")
      guard isSuccess || status == "default" || status == "$ref" else { continue }
      switch answers(child, with: type, &effort) {
      case .yes: return .yes
      case .unknown: answer = .unknown
      // A default answer alone is as good as always the one for errors.
      case .no: if isSuccess { answer = answer ?? .no }
      }
    }
    return answer ?? .unknown
  }

  /// Whether one response may be of a media type.
  private func answers(_ response: Int, with type: String, _ effort: inout Effort) -> Answer {
    guard let response = tree.object(response, &effort) else { return .unknown }
    guard let content = tree.child(response, "content") else { return .no }
    guard tree.kind(of: content) == .mapping else { return .unknown }
    var answer = Answer.no
    for child in tree.children(of: content) {
      guard effort.spend(), let key = tree.key(of: child) else { return .unknown }
      let other = key.prefix { $0 != ";" && $0 != " " }.lowercased()
      if other == type { return .yes }
      if other.contains("*") || other == "$ref" { answer = .unknown }
    }
    return answer
  }
}
