/// How deep the arrays and objects of a text are nested.
public enum JSONNesting {
  /// The number of levels in a text that `JSONScanner` accepts; 0 for a scalar.
  public static func depth(of text: UnsafeRawBufferPointer) -> Int {
    var depth = 0
    var deepest = 0
    var isInString = false
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "{") where !isInString, UInt8(ascii: "[") where !isInString:
        depth += 1
        deepest = max(deepest, depth)
      case UInt8(ascii: "}") where !isInString, UInt8(ascii: "]") where !isInString: depth -= 1
      default: break
      }
      index += 1
    }
    return deepest
  }
}

extension UInt8 {
  /// Whether JSON passes over the byte between tokens.
  @inline(__always)
  var isJSONBlank: Bool {
    self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09
  }
}
