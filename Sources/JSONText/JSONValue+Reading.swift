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
    var index = 0
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
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "{"): stack.append(Open(isObject: true))
      case UInt8(ascii: "["): stack.append(Open(isObject: false))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard let ended = stack.popLast() else { return nil }
        add(ended.isObject ? .object(ended.members) : .array(ended.items))
      case UInt8(ascii: "\""):
        var end = index + 1
        while end < text.count, text[end] != UInt8(ascii: "\"") {
          end += text[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        let string = JSONString.unescaped(
          UnsafeRawBufferPointer(rebasing: text[index + 1..<min(end, text.count)]), keepingSurrogates: true)
        index = end
        var next = end + 1
        while next < text.count, text[next] <= 0x20 { next += 1 }
        if let last = stack.indices.last, stack[last].isObject, next < text.count,
          text[next] == UInt8(ascii: ":")
        {
          stack[last].name = string
        } else {
          add(.string(string))
        }
      case UInt8(ascii: "t"):
        add(.bool(true))
        index += 3
      case UInt8(ascii: "f"):
        add(.bool(false))
        index += 4
      case UInt8(ascii: "n"):
        add(.null)
        index += 3
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "N"),
        UInt8(ascii: "I"):
        var end = index
        while end < text.count, !" \t\r\n,]}".utf8.contains(text[end]) { end += 1 }
        add(.number(String(decoding: text[index..<end], as: UTF8.self)))
        index = end - 1
      default: break
      }
      index += 1
    }
    guard let root else { return nil }
    self = root
  }
}
