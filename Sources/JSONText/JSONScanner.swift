import UTF8Text

/// Checks a text against RFC 8259 in one pass, and looks up one member of the outermost object on the way.
///
/// It builds no tree, does not recurse and, up to 64 levels of nesting, allocates nothing.
public struct JSONScanner: Sendable {
  /// The member to look up, unescaped; empty where none is wanted.
  private let wanted: [UInt8]

  /// Makes a scanner.
  ///
  /// - Parameter member: the name of the member of the outermost object to look up, or nil.
  public init(member: String? = nil) {
    wanted = member.map { Array($0.utf8) } ?? []
    looksUp = member != nil
  }

  private let looksUp: Bool

  /// Scans a text.
  ///
  /// - Parameter text: the bytes, as received.
  /// - Returns: whether it is JSON, where it fails, and the member looked for.
  public func scan(_ text: UnsafeRawBufferPointer) -> JSONScan {
    guard let base = text.baseAddress else {
      var empty = JSONScan()
      empty.fault = .syntax
      return empty
    }
    var cursor = Cursor(base: base, end: base + text.count)
    cursor.scan(self)
    return cursor.result
  }

  /// Whether a key, as written between its quotes, is the member looked for.
  @inline(__always)
  fileprivate func isWanted(_ key: UnsafeRawBufferPointer, hasEscapes: Bool) -> Bool {
    guard looksUp else { return false }
    if hasEscapes { return JSONString.unescaped(key).elementsEqual(wanted) }
    return key.count == wanted.count && key.elementsEqual(wanted)
  }
}

/// The place in the text, and what was found so far.
private struct Cursor {
  let base: UnsafeRawPointer
  let end: UnsafeRawPointer
  var at: UnsafeRawPointer
  var result = JSONScan()
  var hasEscapes = false

  init(base: UnsafeRawPointer, end: UnsafeRawPointer) {
    self.base = base
    self.end = end
    at = base
  }

  mutating func scan(_ scanner: JSONScanner) {
    var stack = ContainerStack()
    var memberStart: UnsafeRawPointer?
    skipBlanks()
    value: while true {
      // Here a value is due.
      guard at < end else { return fail() }
      let kind: JSONScan.Kind
      switch at.load(as: UInt8.self) {
      case UInt8(ascii: "\""):
        at += 1
        guard takeString() else { return }
        kind = .string
      case UInt8(ascii: "{"):
        at += 1
        stack.push(isObject: true)
        if stack.depth > 64 { result.oddities.insert(.deep) }
        skipBlanks()
        if !take(UInt8(ascii: "}")) {
          guard takeKey(scanner, stack.depth, &memberStart) else { return }
          continue value
        }
        stack.pop()
        kind = .object
      case UInt8(ascii: "["):
        at += 1
        stack.push(isObject: false)
        if stack.depth > 64 { result.oddities.insert(.deep) }
        skipBlanks()
        if !take(UInt8(ascii: "]")) { continue value }
        stack.pop()
        kind = .array
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard takeNumber() else { return }
        kind = .number
      case UInt8(ascii: "t"):
        guard takeLiteral("true") else { return }
        kind = .true
      case UInt8(ascii: "f"):
        guard takeLiteral("false") else { return }
        kind = .false
      case UInt8(ascii: "n"):
        guard takeLiteral("null") else { return }
        kind = .null
      default: return fail()
      }
      var ended = kind
      // Here a value has ended; so may the containers around it.
      while true {
        if stack.depth == 1, let start = memberStart {
          if result.member != nil { result.oddities.insert(.repeatedMember) }
          result.member = JSONScan.Member(kind: ended, range: (start - base)..<(at - base))
          memberStart = nil
        }
        skipBlanks()
        if stack.depth == 0 {
          result.kind = ended
          if at < end { fail() }
          return
        }
        guard at < end else { return fail() }
        let byte = at.load(as: UInt8.self)
        if byte == UInt8(ascii: ",") {
          at += 1
          skipBlanks()
          if stack.isInObject {
            guard takeKey(scanner, stack.depth, &memberStart) else { return }
          }
          continue value
        }
        guard byte == (stack.isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { return fail() }
        at += 1
        ended = stack.isInObject ? .object : .array
        stack.pop()
      }
    }
  }

  @inline(__always)
  private mutating func fail(_ fault: JSONScan.Fault = .syntax) {
    result.fault = fault
    result.faultOffset = at - base
    result.member = nil
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < end, at.load(as: UInt8.self) == byte else { return false }
    at += 1
    return true
  }

  @inline(__always)
  private mutating func skipBlanks() {
    while at < end {
      switch at.load(as: UInt8.self) {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  /// Takes a key, its colon and the blanks after it; remembers where the value begins if it is the one looked for.
  @inline(__always)
  private mutating func takeKey(
    _ scanner: JSONScanner, _ depth: Int, _ memberStart: inout UnsafeRawPointer?
  ) -> Bool {
    guard take(UInt8(ascii: "\"")) else {
      fail()
      return false
    }
    let start = at
    hasEscapes = false
    guard takeString() else { return false }
    let key = UnsafeRawBufferPointer(start: start, count: at - 1 - start)
    skipBlanks()
    guard take(UInt8(ascii: ":")) else {
      fail()
      return false
    }
    skipBlanks()
    if depth == 1, scanner.isWanted(key, hasEscapes: hasEscapes) { memberStart = at }
    return true
  }

  @inline(__always)
  private mutating func takeLiteral(_ literal: StaticString) -> Bool {
    for index in 0..<literal.utf8CodeUnitCount {
      guard at < end, at.load(as: UInt8.self) == literal.utf8Start[index] else {
        fail()
        return false
      }
      at += 1
    }
    return true
  }

  private mutating func takeNumber() -> Bool {
    let start = at
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")), !takeDigits() { return false }
    if take(UInt8(ascii: ".")), !takeDigits() { return false }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if !takeDigits() { return false }
    }
    if at - start > 300 { result.oddities.insert(.longNumber) }
    return true
  }

  @inline(__always)
  private mutating func takeDigits() -> Bool {
    let start = at
    while at < end, at.load(as: UInt8.self) &- UInt8(ascii: "0") < 10 { at += 1 }
    if at == start { fail() }
    return at > start
  }

  /// Takes a string after its opening quote, with the closing one.
  @inline(__always)
  private mutating func takeString() -> Bool {
    while true {
      // Eight bytes at a time while none of them is a quote, a backslash, a control character or beyond ASCII.
      while end - at >= 8 {
        let word = at.loadUnaligned(as: UInt64.self).littleEndian
        let special = word.bytesToStopAt
        if special == 0 {
          at += 8
        } else {
          at += special.trailingZeroBitCount >> 3
          break
        }
      }
      guard at < end else {
        fail()
        return false
      }
      let byte = at.load(as: UInt8.self)
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return true
      case UInt8(ascii: "\\"):
        guard takeEscape() else { return false }
      case 0x80...:
        let sequence = UTF8Sequence(
          UnsafeRawBufferPointer(start: at, count: min(4, end - at)), at: 0)
        guard sequence.isValid else {
          fail(.notUTF8)
          return false
        }
        at += sequence.length
      case 0x20...:
        at += 1
      default:
        fail()
        return false
      }
    }
  }

  private mutating func takeEscape() -> Bool {
    hasEscapes = true
    at += 1
    guard at < end else {
      fail()
      return false
    }
    switch at.load(as: UInt8.self) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 1
      return true
    case UInt8(ascii: "u"):
      at += 1
      guard let unit = takeHexadecimal() else { return false }
      if unit & 0xF800 == 0xD800 { return takeSurrogate(unit) }
      return true
    default:
      fail()
      return false
    }
  }

  /// Takes the second half of a surrogate pair if it follows.
  private mutating func takeSurrogate(_ first: UInt32) -> Bool {
    guard first & 0xFC00 == 0xD800, end - at >= 6, at.load(as: UInt8.self) == UInt8(ascii: "\\"),
      at.load(fromByteOffset: 1, as: UInt8.self) == UInt8(ascii: "u")
    else {
      result.oddities.insert(.loneSurrogate)
      return true
    }
    let before = at
    at += 2
    guard let second = takeHexadecimal() else { return false }
    if second & 0xFC00 != 0xDC00 {
      result.oddities.insert(.loneSurrogate)
      // It may be the first half of a pair itself.
      at = before
    }
    return true
  }

  @inline(__always)
  private mutating func takeHexadecimal() -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < end, let digit = at.load(as: UInt8.self).hexadecimalValue else {
        fail()
        return nil
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}

extension UInt64 {
  /// The top bit of each byte that is a quote, a backslash, below 0x20 or above 0x7E, counted from the first such
  /// byte on; what stands after it may be wrong.
  @inline(__always)
  fileprivate var bytesToStopAt: UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let quote = self ^ ones &* 0x22
    let backslash = self ^ ones &* 0x5C
    let found = (quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (self &- ones &* 0x20) & ~self
    return (found | self) & tops
  }
}
