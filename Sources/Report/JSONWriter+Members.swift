extension JSONWriter {
  /// Writes a member whose value is a string, or null.
  public mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// Writes a member whose value is a whole number, or null.
  public mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { int(value) } else { null() }
  }

  /// Writes a member whose value is `true` or `false`.
  public mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// Writes a member whose value is an object; the closure writes that one's members.
  public mutating func member(_ name: StaticString, _ members: (inout JSONWriter) throws -> Void) rethrows {
    key(name)
    try object(members)
  }

  /// Writes a member whose value is an array of objects; the closure writes the members of each.
  ///
  /// - Parameter areOnLines: whether each object begins a line of its own.
  public mutating func members<Element>(
    _ name: StaticString, of elements: some Sequence<Element>, areOnLines: Bool = false,
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    key(name)
    array { json in
      for element in elements {
        if areOnLines { json.breakLine() }
        json.object { write(element, &$0) }
      }
    }
  }
}
