import JSONText
import RuleTable

/// A table made ready for bytes: looking through it on the way from event to event copies and counts nothing.
struct CompiledTable: Sendable {
  /// A rule, with its conditions as places in the arrays that all rules share.
  struct Entry: Sendable {
    /// The rule's number, from 1; nil stands for the rule that a config without a table has.
    let number: Int?
    let handler: Handler
    let isFallthrough: Bool
    /// Whether it looks at the data, alone or with the name.
    let looksAtData: Bool
    fileprivate let property: Range<Int>?
    fileprivate let conditions: Range<Int>
  }

  /// What a rule asks of an event; all conditions of a rule must hold.
  private enum Condition: Sendable {
    /// The data begins with this text.
    case prefix(Range<Int>)
    /// The name is one of these texts, or there is none and that is accepted.
    case name(Range<Int>, acceptsUnnamed: Bool)
  }

  private(set) var entries: [Entry] = []

  private var conditions: [Condition] = []
  private var names: [Range<Int>] = []
  private var text: [UInt8] = []

  /// Makes a table ready; nil stands for a config without one, where every event is yielded.
  init(_ table: Table?) {
    guard let table else {
      entries = [
        Entry(
          number: nil, handler: .yield, isFallthrough: true, looksAtData: false, property: nil,
          conditions: 0..<0)
      ]
      return
    }
    for rule in table.rules {
      let start = conditions.count
      for matcher in rule.matchers { append(matcher.value) }
      let property = rule.errorProperty.map { append($0.value) }
      entries.append(
        Entry(
          number: rule.number, handler: rule.handler.value, isFallthrough: rule.isFallthrough,
          looksAtData: rule.matchers.contains { if case .dataStartsWith = $0.value { true } else { false } },
          property: property, conditions: start..<conditions.count))
    }
    let mentioned = String(decoding: text, as: UTF8.self).unicodeScalars
    mentionsReplacement = mentioned.contains("\u{FFFD}")
    mentionsLineFeed = mentioned.contains("\n")
  }

  /// Whether an event has all that a rule looks at.
  @inline(__always)
  func isMatch(_ index: Int, data: UnsafeRawBufferPointer, name: UnsafeRawBufferPointer?) -> Bool {
    for place in entries[index].conditions {
      switch conditions[place] {
      case .prefix(let range):
        guard data.count >= range.count, isEqual(data, range) else { return false }
      case .name(let accepted, let acceptsUnnamed):
        guard let name else {
          guard acceptsUnnamed else { return false }
          continue
        }
        guard accepted.contains(where: { name.count == names[$0].count && isEqual(name, names[$0]) }) else {
          return false
        }
      }
    }
    return true
  }

  /// Checks the data against the grammar of JSON, and looks up the `error_property` of a rule.
  @inline(__always)
  func scan(_ data: UnsafeRawBufferPointer, _ index: Int, _ memory: inout JSONMemory) -> JSONScan {
    guard let property = entries[index].property else { return JSONScanner.scan(data, member: nil, &memory) }
    return text.withUnsafeBytes {
      JSONScanner.scan(data, member: UnsafeRawBufferPointer(rebasing: $0[property]), &memory)
    }
  }

  /// The same scan for data that is unlike the other events'.
  func scan(_ data: UnsafeRawBufferPointer, _ index: Int) -> JSONScan {
    var memory = JSONMemory(capacity: 0)
    return scan(data, index, &memory)
  }

  /// The `error_property` of a rule.
  func property(_ index: Int) -> String? {
    entries[index].property.map { String(decoding: text[$0], as: UTF8.self) }
  }

  /// Whether a rule mentions U+FFFD, which text that is no UTF-8 turns into.
  private(set) var mentionsReplacement = false
  /// Whether a rule mentions a line feed, which ends the data in some SDKs.
  private(set) var mentionsLineFeed = false

  private mutating func append(_ matcher: Matcher) {
    switch matcher {
    case .dataStartsWith(let prefix): conditions.append(.prefix(append(prefix)))
    case .eventType(let accepted):
      let start = names.count
      for name in accepted.names { names.append(append(name)) }
      conditions.append(.name(start..<names.count, acceptsUnnamed: accepted.acceptsUnnamed))
    case .fallthrough: break
    }
  }

  private mutating func append(_ string: String) -> Range<Int> {
    let start = text.count
    text.append(contentsOf: string.utf8)
    return start..<text.count
  }

  /// Whether bytes begin with a piece of `text`, than which they are not shorter.
  @inline(__always)
  private func isEqual(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    for offset in 0..<range.count where bytes[offset] != text[range.lowerBound + offset] { return false }
    return true
  }
}
