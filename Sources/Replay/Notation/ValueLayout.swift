import JSONText

/// How a language writes a decoded value as text.
///
/// The depth of the value nests no calls.
struct ValueLayout {
  /// What stands between two members, and between a name and its value.
  var comma: String
  var colon: String
  /// What a level is indented by, with each member on a line of its own; nil where all is on one line.
  var indent: String?
  /// What the language's decoder makes of a container, which may be one of the other kind.
  var decoded: (JSONValue) -> JSONValue
  /// The text of a name, and of a value that is no container.
  var name: ([UInt8]) -> [UInt8]
  var scalar: (JSONValue) -> [UInt8]

  /// A map in which each name stands once, where it came first, with its last value.
  static func lastWins(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value else { return value }
    return .object(JSONValue.lastWins(members))
  }

  /// A container that is being written.
  private struct Open {
    var isObject: Bool
    var members: [JSONValue.Member]
    var index = 0
  }

  /// The text of a value; half a surrogate pair in it is U+FFFD.
  func text(of root: JSONValue) -> String {
    WTF8.string(bytes(of: root))
  }

  /// The text of a value in WTF-8.
  func bytes(of root: JSONValue) -> [UInt8] {
    var text: [UInt8] = []
    var stack: [Open] = []
    var value = root
    while true {
      switch decoded(value) {
      case .array(let items):
        stack.append(Open(isObject: false, members: items.map { JSONValue.Member([], $0) }))
        text.append(UInt8(ascii: "["))
      case .object(let members):
        stack.append(Open(isObject: true, members: members))
        text.append(UInt8(ascii: "{"))
      case let single: text += scalar(single)
      }
      while let open = stack.last, open.index == open.members.count {
        stack.removeLast()
        if open.index > 0 { breakLine(&text, stack.count) }
        text.append(open.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
      }
      guard let last = stack.indices.last else { return text }
      let member = stack[last].members[stack[last].index]
      if stack[last].index > 0 { text += comma.utf8 }
      breakLine(&text, stack.count)
      if stack[last].isObject {
        text += name(member.name)
        text += colon.utf8
      }
      stack[last].index += 1
      value = member.value
    }
  }

  private func breakLine(_ text: inout [UInt8], _ depth: Int) {
    guard let indent else { return }
    text.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { text += indent.utf8 }
  }
}
