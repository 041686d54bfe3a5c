/// gjson, with which Go's SDKs look up a member in bytes that nobody has checked: it goes over what is no JSON.
///
/// Source: gjson 1.14, `Get`, `parseObject`, `parseSquash`, `unescape`.
public enum GJSON {
  /// The first member with a name, as `Result.String()` gives it; nil where `Exists()` is false.
  ///
  /// - Parameters:
  ///   - name: the member's name; none of the signs that gjson's paths know count as such.
  ///   - text: any bytes.
  /// - Returns: strings unescaped, numbers without an exponent, objects and arrays as written, null as nothing.
  public static func member(_ name: String, in text: UnsafeRawBufferPointer) -> [UInt8]? {
    guard let start = text.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      text[start] == UInt8(ascii: "{")
    else { return nil }
    var cursor = GJSONCursor(text, at: start + 1)
    while let key = cursor.nextKey() {
      let value = cursor.nextValue()
      if key.elementsEqual(name.utf8) { return value?.text }
      if value == nil { return nil }
    }
    return nil
  }
}

/// A walk over the keys and values of one object.
private struct GJSONCursor {
  private let text: UnsafeRawBufferPointer
  private var index: Int

  init(_ text: UnsafeRawBufferPointer, at index: Int) {
    self.text = text
    self.index = index
  }

  /// What stands where a value is looked for.
  enum Value {
    case string(UnsafeRawBufferPointer)
    case number(UnsafeRawBufferPointer)
    case literal(UnsafeRawBufferPointer)
    case container(UnsafeRawBufferPointer)
  }

  /// The next string of the object, whatever stands before it; nil where the object ends first.
  mutating func nextKey() -> [UInt8]? {
    while index < text.count, text[index] != UInt8(ascii: "\""), text[index] != UInt8(ascii: "}") {
      index += 1
    }
    guard index < text.count, text[index] == UInt8(ascii: "\"") else { return nil }
    return takeString().map(GJSON.unescaped)
  }

  /// The next thing that could be a value, whatever stands before it; nil where there is none.
  mutating func nextValue() -> Value? {
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\""): return takeString().map(Value.string)
      case UInt8(ascii: "{"), UInt8(ascii: "["): return .container(takeContainer())
      case UInt8(ascii: "n") where index + 1 < text.count && text[index + 1] != UInt8(ascii: "u"):
        return .number(take { !$0.endsNumber })
      case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "f"):
        return .literal(take { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "i"),
        UInt8(ascii: "I"), UInt8(ascii: "N"):
        return .number(take { !$0.endsNumber })
      default: index += 1
      }
    }
    return nil
  }

  /// Takes a byte, and those after it that a test accepts.
  private mutating func take(while isTaken: (UInt8) -> Bool) -> UnsafeRawBufferPointer {
    let start = index
    index += 1
    while index < text.count, isTaken(text[index]) { index += 1 }
    return UnsafeRawBufferPointer(rebasing: text[start..<index])
  }

  /// Takes a string; what is between its quotes, or nil where it is never closed.
  private mutating func takeString() -> UnsafeRawBufferPointer? {
    index += 1
    let start = index
    while index < text.count, text[index] != UInt8(ascii: "\"") {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    index = min(index, text.count)
    guard index < text.count else { return nil }
    defer { index += 1 }
    return UnsafeRawBufferPointer(rebasing: text[start..<index])
  }

  /// Takes an object or array up to where as many brackets of any kind were closed as opened, or the text ends.
  private mutating func takeContainer() -> UnsafeRawBufferPointer {
    let start = index
    var depth = 0
    repeat {
      switch text[index] {
      case UInt8(ascii: "\""):
        _ = takeString()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
    } while depth > 0 && index < text.count
    return UnsafeRawBufferPointer(rebasing: text[start..<index])
  }
}

extension GJSONCursor.Value {
  /// What `Result.String()` makes of it.
  var text: [UInt8] {
    switch self {
    case .string(let text): GJSON.unescaped(text)
    case .container(let text): Array(text)
    case .number(let text): GoNumber.text(text)
    case .literal(let text):
      switch text.first {
      case UInt8(ascii: "t"): Array("true".utf8)
      case UInt8(ascii: "f"): Array("false".utf8)
      default: []
      }
    }
  }
}

extension UInt8 {
  fileprivate var endsNumber: Bool {
    self <= 0x20 || self == UInt8(ascii: ",") || self == UInt8(ascii: "]") || self == UInt8(ascii: "}")
  }
}
