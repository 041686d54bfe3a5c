/// A JSON value as a literal, its members in the order written.
indirect enum JSONTree: Sendable {
  case string(String)
  case int(Int)
  case bool(Bool)
  case array([JSONTree])
  case object([(key: String, value: JSONTree)])

  /// An array of strings.
  static func strings(_ texts: [String]) -> JSONTree {
    .array(texts.map(JSONTree.string))
  }

  /// The members of an object with more after them; any other value is left as it is.
  func adding(_ more: [(key: String, value: JSONTree)]) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(members + more)
  }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .int(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONTree)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }
}

extension JSONTree {
  /// The value as people write JSON: a member a line, two blanks a level, lists of plain values on one line.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, level: 0)
    return bytes + [UInt8(ascii: "\n")]
  }

  private var isPlain: Bool {
    switch self {
    case .string, .int, .bool: true
    case .array, .object: false
    }
  }

  private func write(to bytes: inout [UInt8], level: Int) {
    switch self {
    case .string(let text): JSONTree.write(text, to: &bytes)
    case .int(let number): bytes += String(number).utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .array(let elements):
      let breaks = !elements.allSatisfy(\.isPlain)
      JSONTree.list(elements, "[", "]", breaks: breaks, level, to: &bytes) { element, bytes in
        element.write(to: &bytes, level: level + 1)
      }
    case .object(let members):
      JSONTree.list(members, "{", "}", breaks: true, level, to: &bytes) { member, bytes in
        JSONTree.write(member.key, to: &bytes)
        bytes += ": ".utf8
        member.value.write(to: &bytes, level: level + 1)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ opening: String, _ closing: String, breaks: Bool, _ level: Int,
    to bytes: inout [UInt8], _ write: (Element, inout [UInt8]) -> Void
  ) {
    let lineEnd = { (level: Int) in breaks ? "\n" + String(repeating: "  ", count: level) : "" }
    bytes += opening.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes += (breaks ? "," : ", ").utf8 }
      bytes += lineEnd(level + 1).utf8
      write(element, &bytes)
    }
    if !elements.isEmpty { bytes += lineEnd(level).utf8 }
    bytes += closing.utf8
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    var json = JSONWriter()
    json.string(text)
    bytes += json.bytes
  }
}
