import Diagnostics

extension Document {
  /// What most places of the file do; two spaces, indented dashes and single quotes where it shows nothing.
  public var style: FileStyle {
    if isSafeDump {
      return FileStyle(step: 2, dashIndentation: 0, quotes: .singleQuoted, isSafeDump: true)
    }
    var votes = StyleVotes(document: self)
    if let root { votes.count(root) }
    return FileStyle(
      step: votes.steps.winner ?? 2, dashIndentation: votes.dashes.winner ?? 2,
      quotes: votes.doubleQuotes > votes.singleQuotes ? .doubleQuoted : .singleQuoted, isSafeDump: false)
  }
}

/// Counts how often each way of writing is used.
private struct StyleVotes {
  let document: Document
  var steps: [Int: Int] = [:]
  var dashes: [Int: Int] = [:]
  var singleQuotes = 0
  var doubleQuotes = 0

  /// Counts a node and all below it, as deep as reading allows; what an alias stands for is not written there.
  mutating func count(_ node: Node) {
    guard node.definition == nil else { return }
    switch node.content {
    case .scalar(let scalar):
      if scalar.style == .singleQuoted { singleQuotes += 1 }
      if scalar.style == .doubleQuoted { doubleQuotes += 1 }
    case .sequence(let items, _):
      for item in items { count(item) }
    case .mapping(let mapping):
      for entry in mapping.written {
        count(entry.key)
        count(entry.value)
        if mapping.style == .block { measure(entry) }
      }
    }
  }

  private mutating func measure(_ entry: Mapping.Entry) {
    guard entry.value.definition == nil else { return }
    // Only where a line begins with it is the place of a child a matter of style.
    guard document.indentation(of: entry.value.span.start) != nil else { return }
    let indentation = document.column(of: entry.value.span.start) - document.column(of: entry.key.span.start)
    switch entry.value.content {
    case .mapping(let mapping) where mapping.style == .block && (1...8).contains(indentation):
      steps[indentation, default: 0] += 1
    case .sequence(_, .block) where (0...8).contains(indentation):
      dashes[indentation, default: 0] += 1
    default: break
    }
  }
}

extension [Int: Int] {
  /// The key with most votes, the smallest of equal ones.
  fileprivate var winner: Int? {
    self.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}
