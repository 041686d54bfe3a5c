import UTF8Text

/// The gem's parser as one loop.
///
/// The gem has a function for each kind of value. That for objects and scalars only tells its caller that it failed,
/// which then is at fault where that value begins; that for arrays raises. So what is raised is about the innermost
/// array, and about the place where its element at hand begins; or, outside of arrays, about the whole text.
struct RubyParser {
  /// A container that is not finished.
  private struct Open {
    let isObject: Bool
    /// Where the element at hand begins.
    var element: Int
    var items: [JSONValue] = []
    var members: [JSONValue.Member] = []
    var name: [UInt8] = []
  }

  private var tokens: RubyTokens
  private let keepsValues: Bool
  private var stack: [Open] = []
  private var root = JSONValue.null
  private var rootStart = 0

  /// More levels than these are refused.
  private static let deepest = 100

  static func parse(
    _ text: UnsafeRawBufferPointer, keepingValues: Bool
  ) throws(RubyJSON.Fault) -> JSONValue {
    var parser = RubyParser(tokens: RubyTokens(text), keepsValues: keepingValues)
    try parser.parse()
    return parser.root
  }

  private init(tokens: RubyTokens, keepsValues: Bool) {
    self.tokens = tokens
    self.keepsValues = keepsValues
  }

  private mutating func parse() throws(RubyJSON.Fault) {
    try skipIgnored()
    value: while true {
      markElement()
      if let isObject = tokens.takeOpening() {
        guard stack.count < RubyParser.deepest else { throw .nesting(stack.count + 1) }
        stack.append(Open(isObject: isObject, element: tokens.index))
        try skipIgnored()
        if !tokens.take(isObject ? "}" : "]") {
          if isObject { try takeName() }
          continue
        }
        endContainer()
      } else {
        try takeScalar()
      }
      // Here a value has ended; so may the containers around it.
      while true {
        try skipIgnored()
        guard let last = stack.last else {
          if !tokens.isAtEnd { throw refusal() }
          return
        }
        if tokens.take(",") {
          try skipIgnored()
          if last.isObject { try takeName() }
          continue value
        }
        guard tokens.take(last.isObject ? "}" : "]") else { throw refusal() }
        endContainer()
      }
    }
  }

  /// Takes a name, its colon and the blanks around that.
  private mutating func takeName() throws(RubyJSON.Fault) {
    guard let range = tokens.takeString() else { throw refusal() }
    let name = try unescaped(range)
    guard name.withUnsafeBytes({ UTF8Text.firstFault(in: $0) }) == nil else { throw .name(name) }
    if keepsValues { stack[stack.count - 1].name = name }
    try skipIgnored()
    guard tokens.take(":") else { throw refusal() }
    try skipIgnored()
  }

  private mutating func takeScalar() throws(RubyJSON.Fault) {
    switch tokens.takeScalar() {
    case .none: throw refusal()
    case .string(let range):
      let string = try unescaped(range)
      if keepsValues { add(.string(string)) }
    case .number(let range):
      if keepsValues { add(.number(String(decoding: tokens.text[range], as: UTF8.self))) }
    case .literal(let value): add(value)
    case .notFinite(let line, let place): throw raised(line, at: place)
    }
  }

  private func unescaped(_ range: Range<Int>) throws(RubyJSON.Fault) -> [UInt8] {
    do {
      return try RubyString.unescaped(UnsafeRawBufferPointer(rebasing: tokens.text[range]))
    } catch {
      throw raised(521, "incomplete surrogate pair", at: range.lowerBound + error.place)
    }
  }

  private mutating func skipIgnored() throws(RubyJSON.Fault) {
    guard tokens.skipIgnored() else { throw refusal() }
  }

  /// Notes that a value begins at the index.
  private mutating func markElement() {
    if stack.isEmpty { rootStart = tokens.index } else { stack[stack.count - 1].element = tokens.index }
  }

  private mutating func endContainer() {
    guard let ended = stack.popLast(), keepsValues else { return }
    add(ended.isObject ? .object(ended.members) : .array(ended.items))
  }

  private mutating func add(_ value: JSONValue) {
    guard keepsValues else { return }
    guard let last = stack.indices.last else {
      root = value
      return
    }
    if stack[last].isObject {
      stack[last].members.append(JSONValue.Member(stack[last].name, value))
    } else {
      stack[last].items.append(value)
    }
  }
}

// MARK: - Faults

extension RubyParser {
  /// What is raised where the index is at a byte that can't be there.
  private func refusal() -> RubyJSON.Fault {
    guard let array = stack.lastIndex(where: { !$0.isObject }) else {
      return raised(859, at: stack.isEmpty ? tokens.index : rootStart)
    }
    return raised(451, at: array == stack.count - 1 ? tokens.index : stack[array].element)
  }

  /// A `JSON::ParserError`.
  ///
  /// - Parameters:
  ///   - line: the line of `parser.rl`, with which the message begins.
  ///   - place: where the text begins that the message repeats, as a C string.
  private func raised(_ line: Int, _ what: String = "unexpected token", at place: Int) -> RubyJSON.Fault {
    var message = Array("\(line): \(what) at '".utf8)
    if place >= 0 { message += tokens.text[place...].prefix { $0 != 0 } }
    message.append(UInt8(ascii: "'"))
    return .parser(message)
  }
}
