import JSONText

/// How a language writes a tree of values as text.
protocol Notation {
  /// What stands between two items or members.
  static var comma: String { get }
  /// What stands between a name and its value.
  static var colon: String { get }

  /// Writes anything but an array or an object.
  static func append(scalar: JSONValue, to text: inout [UInt8])

  /// Writes a name.
  static func append(name: [UInt8], to text: inout [UInt8])

  /// The members of an object as the language's map has them: each name once, in the map's order.
  static func members(_ members: [JSONValue.Member]) -> [JSONValue.Member]
}

extension Notation {
  /// The text of a value, with a stack in place of nested calls; UTF-8, or WTF-8 where strings are written as they are.
  static func text(_ value: JSONValue) -> [UInt8] {
    var text: [UInt8] = []
    var open: [OpenContainer] = []
    append(value, to: &text, &open)
    while let last = open.indices.last {
      guard let next = open[last].next() else {
        text += open[last].end.utf8
        open.removeLast()
        continue
      }
      if open[last].written > 1 { text += comma.utf8 }
      if let name = next.name {
        append(name: name, to: &text)
        text += colon.utf8
      }
      append(next.value, to: &text, &open)
    }
    return text
  }

  private static func append(_ value: JSONValue, to text: inout [UInt8], _ open: inout [OpenContainer]) {
    switch value {
    case .array(let items):
      text += "[".utf8
      open.append(OpenContainer(content: .items(items)))
    case .object(let all):
      text += "{".utf8
      open.append(OpenContainer(content: .members(members(all))))
    default: append(scalar: value, to: &text)
    }
  }
}

/// An array or object of which some values are written.
private struct OpenContainer {
  enum Content {
    case items([JSONValue])
    case members([JSONValue.Member])
  }

  let content: Content
  private(set) var written = 0

  init(content: Content) {
    self.content = content
  }

  var end: String {
    switch content {
    case .items: "]"
    case .members: "}"
    }
  }

  /// The next value, with its name in an object.
  mutating func next() -> (name: [UInt8]?, value: JSONValue)? {
    defer { written += 1 }
    switch content {
    case .items(let items):
      return written < items.count ? (nil, items[written]) : nil
    case .members(let members):
      return written < members.count ? (members[written].name, members[written].value) : nil
    }
  }
}
