extension JSONValue {
  /// Reads a text that `JSONScanner` accepts; nil where it does not.
  ///
  /// Works on a stack of its own: the text's depth nests no calls.
  public init?(_ text: UnsafeRawBufferPointer) {
    guard JSONScanner.scan(text).fault == nil else { return nil }
    self.init(accepted: text)
  }

  /// Reads a text that Python's parser accepts, which is JSON save that `NaN`, `Infinity` and `-Infinity` are numbers.
  ///
  /// What it makes of other texts is unspecified.
  public init?(accepted text: UnsafeRawBufferPointer) {
    /// A container that is not finished, and the name that waits for its value.
    struct Open {
      var isObject: Bool
      var items: [JSONValue] = []
      var members: [Member] = []
      var name: [UInt8] = []
    }
    var stack: [Open] = []
    var root: JSONValue?
    func add(_ value: JSONValue) {
      guard let last = stack.indices.last else {
        root = value
        return
      }
      if stack[last].isObject {
        stack[last].members.append(Member(stack[last].name, value))
      } else {
        stack[last].items.append(value)
      }
    }
    func string(_ range: Range<Int>) -> [UInt8] {
      JSONString.unescaped(UnsafeRawBufferPointer(rebasing: text[range]), keepingSurrogates: true)
    }
    JSONPiece.each(ofAccepted: text) { piece, _ in
      switch piece {
      case .objectStart: stack.append(Open(isObject: true))
      case .arrayStart: stack.append(Open(isObject: false))
      case .end:
        guard let ended = stack.popLast() else { return false }
        add(ended.isObject ? .object(ended.members) : .array(ended.items))
      case .name(let range):
        if let last = stack.indices.last { stack[last].name = string(range) }
      case .string(let range): add(.string(string(range)))
      case .number(let range): add(.number(String(decoding: text[range], as: UTF8.self)))
      case .bool(let value): add(.bool(value))
      case .null: add(.null)
      }
      return true
    }
    guard let root else { return nil }
    self = root
  }
}
