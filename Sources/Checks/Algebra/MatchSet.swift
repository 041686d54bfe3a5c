import RuleTable

/// Exactly the events a rule takes when they reach it: those with an accepted name whose data has a prefix.
struct MatchSet: Sendable {
  /// The accepted names; nil for all of them, no name included.
  let names: Set<NameClass>?
  /// The bytes the data begins with; nil where no data can begin as the rule wants it.
  let prefix: [UInt8]?

  /// Intersects the matchers: all of them must match.
  init(_ matchers: some Sequence<Matcher>) {
    var names: Set<NameClass>?
    var prefix: [UInt8]? = []
    for matcher in matchers {
      switch matcher {
      case .fallthrough: break
      case .eventType(let accepted):
        let set = MatchSet.classes(accepted)
        names = names?.intersection(set) ?? set
      case .dataStartsWith(let text):
        let bytes = Array(text.utf8)
        // Decoding an event stream turns every CR into LF.
        let isPossible = !bytes.contains(UInt8(ascii: "\r"))
        if isPossible, let other = prefix, bytes.starts(with: other) {
          prefix = bytes
        } else if !isPossible || prefix?.starts(with: bytes) != true {
          prefix = nil
        }
      }
    }
    self.names = names
    self.prefix = prefix
  }

  /// Whether no event at all can match.
  var isEmpty: Bool { prefix == nil || names?.isEmpty == true }

  /// Whether every event matches.
  var isEverything: Bool { prefix?.isEmpty == true && names == nil }

  /// Whether some event of the class matches.
  func accepts(_ name: NameClass) -> Bool { names?.contains(name) ?? true }

  /// The classes of the names that an event can have: never an empty one, nor one with a line break.
  private static func classes(_ names: EventNames) -> Set<NameClass> {
    var classes = Set(names.names.filter(EventName.isPossible).map { NameClass.named(Array($0.utf8)) })
    if names.acceptsUnnamed { classes.insert(.unnamed) }
    return classes
  }
}
