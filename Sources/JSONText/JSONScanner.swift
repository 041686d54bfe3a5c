#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Checks a text against RFC 8259 in one pass, and looks up one member of the outermost object on the way.
///
/// It builds no tree, does not recurse and, up to 64 levels of nesting, allocates nothing.
public enum JSONScanner {
  /// Scans a text.
  ///
  /// - Parameters:
  ///   - text: the bytes, as received.
  ///   - member: the name of the member of the outermost object to look up, unescaped; nil where none is wanted.
  /// - Returns: whether it is JSON, where it fails, and the member looked for.
  public static func scan(
    _ text: UnsafeRawBufferPointer, member: UnsafeRawBufferPointer? = nil
  ) -> JSONScan {
    var memory = JSONMemory(capacity: 0)
    return scan(text, member: member, &memory)
  }

  /// Scans one text of many that are much alike, faster than the first.
  ///
  /// - Parameters:
  ///   - text: the bytes, as received.
  ///   - member: the name of the member to look up, the same for all texts of one memory.
  ///   - memory: what was kept of a text before.
  /// - Returns: the same as without a memory.
  public static func scan(
    _ text: UnsafeRawBufferPointer, member: UnsafeRawBufferPointer?, _ memory: inout JSONMemory
  ) -> JSONScan {
    var result = JSONScan()
    guard let start = text.baseAddress else {
      result.fault = .syntax
      return result
    }
    var tokens = JSONTokens(start: start, end: start + text.count)
    scan(text, &tokens, member, &result, &memory)
    memory.end(text)
    result.oddities = tokens.oddities
    return result
  }

  /// Walks the grammar: the text is at a value, or after one.
  @inline(__always)
  private static func scan(
    _ text: UnsafeRawBufferPointer, _ tokens: inout JSONTokens, _ wanted: UnsafeRawBufferPointer?,
    _ result: inout JSONScan, _ memory: inout JSONMemory
  ) {
    var stack = ContainerStack()
    var memberStart: UnsafeRawPointer?
    var at = tokens.start
    if let later = memory.begin(text) {
      at += later.offset
      stack.replace(depth: later.depth, innermost: later.containers)
    }
    at = tokens.afterBlanks(at)
    value: while true {
      guard at < tokens.end else { return result.fail(.syntax, at: at - tokens.start) }
      var kind: JSONScan.Kind
      var next: UnsafeRawPointer?
      switch at.load(as: UInt8.self) {
      case UInt8(ascii: "\""):
        kind = .string
        next = tokens.afterString(at)
      case UInt8(ascii: "{"):
        kind = .object
        stack.push(isObject: true)
        if stack.depth > 64 { tokens.oddities.insert(.deep) }
        at = tokens.afterBlanks(at + 1)
        if at < tokens.end, at.load(as: UInt8.self) == UInt8(ascii: "}") {
          stack.pop()
          next = at + 1
        } else {
          guard let value = takeKey(&tokens, at, wanted, stack.depth, &memberStart) else {
            return result.fail(tokens)
          }
          at = value
          if memberStart == nil, result.member == nil { pass(&at, &stack, text, tokens, &memory) }
          continue value
        }
      case UInt8(ascii: "["):
        kind = .array
        stack.push(isObject: false)
        if stack.depth > 64 { tokens.oddities.insert(.deep) }
        at = tokens.afterBlanks(at + 1)
        guard at < tokens.end, at.load(as: UInt8.self) == UInt8(ascii: "]") else { continue value }
        stack.pop()
        next = at + 1
      case UInt8(ascii: "n"):
        kind = .null
        next = tokens.after(.null, at)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        kind = .number
        next = tokens.afterNumber(at)
      case UInt8(ascii: "t"):
        kind = .true
        next = tokens.after(.true, at)
      case UInt8(ascii: "f"):
        kind = .false
        next = tokens.after(.false, at)
      default: return result.fail(.syntax, at: at - tokens.start)
      }
      guard let next else { return result.fail(tokens) }
      at = next
      // Here a value has ended; so may the containers around it.
      while true {
        if stack.depth == 1, let start = memberStart {
          if result.member != nil { tokens.oddities.insert(.repeatedMember) }
          result.member = JSONScan.Member(kind: kind, range: start - tokens.start..<at - tokens.start)
          memberStart = nil
        }
        at = tokens.afterBlanks(at)
        guard stack.depth > 0 else {
          result.kind = kind
          return at < tokens.end ? result.fail(.syntax, at: at - tokens.start) : ()
        }
        guard at < tokens.end else { return result.fail(.syntax, at: at - tokens.start) }
        let byte = at.load(as: UInt8.self)
        if byte == UInt8(ascii: ",") {
          at = tokens.afterBlanks(at + 1)
          if stack.isInObject {
            guard let value = takeKey(&tokens, at, wanted, stack.depth, &memberStart) else {
              return result.fail(tokens)
            }
            at = value
            if memberStart == nil, result.member == nil { pass(&at, &stack, text, tokens, &memory) }
          }
          continue value
        }
        kind = stack.isInObject ? .object : .array
        guard byte == (stack.isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          return result.fail(.syntax, at: at - tokens.start)
        }
        at += 1
        stack.pop()
      }
    }
  }

  /// Goes on to the value of a later member where the text goes on as its model does.
  ///
  /// What was found so far is no part of the state that is kept: where there is anything, nothing is passed over.
  @inline(__always)
  private static func pass(
    _ value: inout UnsafeRawPointer, _ stack: inout ContainerStack, _ text: UnsafeRawBufferPointer,
    _ tokens: JSONTokens, _ memory: inout JSONMemory
  ) {
    guard tokens.oddities.isEmpty, let later = memory.pass(value - tokens.start, stack, in: text)
    else { return }
    value = tokens.afterBlanks(tokens.start + later.offset)
    stack.replace(depth: later.depth, innermost: later.containers)
  }

  /// Takes a key, its colon and the blanks around that; notes where the value begins if it is the one looked for.
  @inline(__always)
  private static func takeKey(
    _ tokens: inout JSONTokens, _ start: UnsafeRawPointer, _ wanted: UnsafeRawBufferPointer?, _ depth: Int,
    _ memberStart: inout UnsafeRawPointer?
  ) -> UnsafeRawPointer? {
    guard start < tokens.end, start.load(as: UInt8.self) == UInt8(ascii: "\"") else {
      return tokens.fail(at: start)
    }
    guard let end = tokens.afterString(start) else { return nil }
    let colon = tokens.afterBlanks(end)
    guard colon < tokens.end, colon.load(as: UInt8.self) == UInt8(ascii: ":") else {
      return tokens.fail(at: colon)
    }
    let value = tokens.afterBlanks(colon + 1)
    if depth == 1, let wanted,
      isKey(UnsafeRawBufferPointer(start: start + 1, count: end - start - 2), equalTo: wanted)
    {
      memberStart = value
    }
    return value
  }

  /// Whether a key, as written between its quotes, is a name.
  @inline(__always)
  private static func isKey(_ key: UnsafeRawBufferPointer, equalTo name: UnsafeRawBufferPointer) -> Bool {
    guard let keyStart = key.baseAddress else { return false }
    if key.count == name.count {
      guard let nameStart = name.baseAddress else { return true }
      // A name with a backslash is never written as it is.
      return memcmp(keyStart, nameStart, key.count) == 0 && !name.contains(UInt8(ascii: "\\"))
    }
    // Only an escape makes a key longer than what it stands for.
    return key.count > name.count && key.contains(UInt8(ascii: "\\"))
      && JSONString.unescaped(key).elementsEqual(name)
  }
}

extension JSONScan {
  @inline(__always)
  fileprivate mutating func fail(_ fault: Fault, at offset: Int) {
    self.fault = fault
    faultOffset = offset
    member = nil
  }

  @inline(__always)
  fileprivate mutating func fail(_ tokens: JSONTokens) {
    fail(tokens.fault, at: tokens.faultOffset)
  }
}
