/// A JSON value as a tree, for the few payloads whose text an error message repeats.
///
/// Nothing on the replay path builds one unless something is raised.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number as it is written.
  case number(String)
  /// A string as UTF-8 in which half a surrogate pair is encoded as if it were a scalar (WTF-8).
  case string([UInt8])
  case array([JSONValue])
  /// The members in the order written, every duplicate kept.
  case object([Member])

  /// A member of an object.
  public struct Member: Hashable, Sendable {
    /// The name, encoded as strings are.
    public let name: [UInt8]
    public let value: JSONValue

    public init(_ name: [UInt8], _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

extension JSONValue {
  /// The members as most languages' maps keep them: each name once, where it came first, with its last value.
  public static func lastWins(_ members: [Member]) -> [Member] {
    var places: [[UInt8]: Int] = [:]
    var kept: [Member] = []
    for member in members {
      if let place = places[member.name] {
        kept[place] = member
      } else {
        places[member.name] = kept.count
        kept.append(member)
      }
    }
    return kept
  }

  /// The last member of an object with a name, or nil.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name.elementsEqual(name.utf8) }?.value
  }
}
