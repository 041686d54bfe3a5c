private import CByteScan
import UTF8Text

/// The tokens of a text: each function takes where one begins and gives where it ends, or nil where it is none.
struct JSONTokens {
  let start: UnsafeRawPointer
  let end: UnsafeRawPointer
  /// Where and why a function last gave nil.
  private(set) var faultOffset = 0
  private(set) var fault = JSONScan.Fault.syntax
  var oddities: JSONScan.Oddities = []

  init(start: UnsafeRawPointer, end: UnsafeRawPointer) {
    self.start = start
    self.end = end
  }

  @inline(never)
  mutating func fail(at place: UnsafeRawPointer, _ fault: JSONScan.Fault = .syntax) -> UnsafeRawPointer? {
    faultOffset = place - start
    self.fault = fault
    return nil
  }

  @inline(__always)
  func afterBlanks(_ place: UnsafeRawPointer) -> UnsafeRawPointer {
    // Compact JSON has none.
    guard place < end, place.load(as: UInt8.self) <= 0x20 else { return place }
    return afterSomeBlanks(place)
  }

  @inline(never)
  private func afterSomeBlanks(_ place: UnsafeRawPointer) -> UnsafeRawPointer {
    var at = place
    while at < end {
      switch at.load(as: UInt8.self) {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return at
      }
    }
    return at
  }

  /// Where a literal ends; compared as one word where four bytes of the text are left.
  @inline(__always)
  mutating func after(_ literal: Literal, _ place: UnsafeRawPointer) -> UnsafeRawPointer? {
    let last = place + literal.count - 4
    if end - place >= literal.count, last.loadUnaligned(as: UInt32.self).littleEndian == literal.lastFour {
      return last + 4
    }
    return fail(in: literal, place)
  }

  /// Fails at the first byte of a literal that is wrong or missing.
  @inline(never)
  private mutating func fail(in literal: Literal, _ place: UnsafeRawPointer) -> UnsafeRawPointer? {
    for index in 0..<literal.count {
      let at = place + index
      guard at < end, at.load(as: UInt8.self) == literal.text.utf8Start[index] else { return fail(at: at) }
    }
    return place + literal.count
  }

  /// One of the three words of JSON; its first byte was seen already.
  struct Literal {
    let text: StaticString
    let count: Int
    let lastFour: UInt32

    static let null = Literal(text: "null", count: 4, lastFour: 0x6C6C_756E)
    static let `true` = Literal(text: "true", count: 4, lastFour: 0x6575_7274)
    static let `false` = Literal(text: "false", count: 5, lastFour: 0x6573_6C61)
  }

  @inline(__always)
  mutating func afterNumber(_ place: UnsafeRawPointer) -> UnsafeRawPointer? {
    var at = place
    if at.load(as: UInt8.self) == UInt8(ascii: "-") { at += 1 }
    if at < end, at.load(as: UInt8.self) == UInt8(ascii: "0") {
      at += 1
    } else {
      guard let digits = afterDigits(at) else { return nil }
      at = digits
    }
    if at < end, at.load(as: UInt8.self) == UInt8(ascii: ".") {
      guard let digits = afterDigits(at + 1) else { return nil }
      at = digits
    }
    if at < end, at.load(as: UInt8.self) | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end,
        at.load(as: UInt8.self) == UInt8(ascii: "+") || at.load(as: UInt8.self) == UInt8(ascii: "-")
      {
        at += 1
      }
      guard let digits = afterDigits(at) else { return nil }
      at = digits
    }
    if at - place > 300 { oddities.insert(.longNumber) }
    return at
  }

  @inline(__always)
  private mutating func afterDigits(_ place: UnsafeRawPointer) -> UnsafeRawPointer? {
    var at = place
    while at < end, at.load(as: UInt8.self) &- UInt8(ascii: "0") < 10 { at += 1 }
    return at > place ? at : fail(at: at)
  }

  /// Where a string ends, from its opening quote.
  @inline(__always)
  mutating func afterString(_ quote: UnsafeRawPointer) -> UnsafeRawPointer? {
    let at = afterPlain(quote + 1)
    if at < end, at.load(as: UInt8.self) == UInt8(ascii: "\"") { return at + 1 }
    return afterRest(at)
  }

  /// Where a run of ASCII without quotes, backslashes and control characters ends.
  @inline(__always)
  private func afterPlain(_ place: UnsafeRawPointer) -> UnsafeRawPointer {
    var at = place
    while end - at >= 32 {
      let plain = Int(byte_scan_plain_json(at))
      at += plain
      if plain < 32 { return at }
    }
    while end - at >= 8 {
      let stops = at.loadUnaligned(as: UInt64.self).littleEndian.bytesToStopAt
      if stops != 0 { return at + (stops.trailingZeroBitCount >> 3) }
      at += 8
    }
    guard end - start >= 8 else { return at }
    // The last bytes of the text as one word, in which zeros, which are stops, stand for what is behind the end.
    let rest = (end - 8).loadUnaligned(as: UInt64.self).littleEndian >> UInt64(64 - 8 * (end - at))
    return at + (rest.bytesToStopAt.trailingZeroBitCount >> 3)
  }

  /// Where a string ends that has escapes or characters beyond ASCII, or stands close to the end of the text.
  @inline(never)
  private mutating func afterRest(_ place: UnsafeRawPointer) -> UnsafeRawPointer? {
    var at = place
    while at < end {
      let byte = at.load(as: UInt8.self)
      switch byte {
      case UInt8(ascii: "\""): return at + 1
      case UInt8(ascii: "\\"):
        guard let escape = afterEscape(at) else { return nil }
        at = escape
      case 0x80...:
        let sequence = UTF8Sequence(UnsafeRawBufferPointer(start: at, count: min(4, end - at)), at: 0)
        guard sequence.isValid else { return fail(at: at, .notUTF8) }
        at += sequence.length
      case 0x20...:
        at = afterPlain(at + 1)
      default: return fail(at: at)
      }
    }
    return fail(at: end)
  }

  @inline(__always)
  private mutating func afterEscape(_ backslash: UnsafeRawPointer) -> UnsafeRawPointer? {
    let at = backslash + 1
    guard at < end else { return fail(at: end) }
    switch at.load(as: UInt8.self) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return at + 1
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal(at + 1) else { return nil }
      if unit & 0xF800 == 0xD800 { return afterSurrogate(unit, at + 5) }
      return at + 5
    default: return fail(at: at)
    }
  }

  /// Takes the second half of a surrogate pair if it follows.
  private mutating func afterSurrogate(_ first: UInt32, _ place: UnsafeRawPointer) -> UnsafeRawPointer? {
    guard first & 0xFC00 == 0xD800, end - place >= 6, place.load(as: UInt8.self) == UInt8(ascii: "\\"),
      place.load(fromByteOffset: 1, as: UInt8.self) == UInt8(ascii: "u")
    else {
      oddities.insert(.loneSurrogate)
      return place
    }
    guard let second = hexadecimal(place + 2) else { return nil }
    if second & 0xFC00 == 0xDC00 { return place + 6 }
    oddities.insert(.loneSurrogate)
    // It may be the first half of a pair itself.
    return place
  }

  @inline(__always)
  private mutating func hexadecimal(_ place: UnsafeRawPointer) -> UInt32? {
    var value: UInt32 = 0
    for index in 0..<4 {
      let at = place + index
      guard at < end, let digit = at.load(as: UInt8.self).hexadecimalValue else {
        _ = fail(at: min(at, end))
        return nil
      }
      value = value << 4 | UInt32(digit)
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
    // A byte less one borrows its top bit where the byte was zero; a byte beyond ASCII has it anyway.
    return ((quote &- ones) | (backslash &- ones) | (self &- ones &* 0x20) | self) & tops
  }
}
