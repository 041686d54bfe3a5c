public import EventStream
import JSONText
public import RuleTable
import UTF8Text

/// Decides what happens to each event of one transcript for one target.
public struct Interpreter: Sendable {
  /// Whose SDK is predicted.
  public let target: Target
  /// How the transcript went so far.
  public private(set) var outcome: Outcome
  /// Whether the stream is over, so that further events reach nobody.
  public private(set) var isOver = false

  private let rules: CompiledTable
  /// What the JSON scanner of each rule keeps of one event for the next.
  private var memories: [JSONMemory]
  private let hasTable: Bool
  private let mentionsReplacement: Bool
  /// Where the event that ended the stream ends, in bytes of the file.
  private var endOffset = 0

  /// Makes an interpreter for one transcript.
  ///
  /// - Parameters:
  ///   - table: the rules; nil where the config has none, which means one `fallthrough` rule that yields.
  ///   - target: whose SDK to predict.
  public init(_ table: Table?, for target: Target) {
    self.target = target
    rules = CompiledTable(table)
    memories = rules.entries.map { _ in JSONMemory() }
    hasTable = table != nil
    mentionsReplacement = rules.mentionsReplacement
    outcome = Outcome(matches: Array(repeating: 0, count: table?.rules.count ?? 0))
  }

  /// Takes the next event.
  ///
  /// - Returns: what happens to it, or nil where the stream was over before.
  public mutating func decide(_ event: borrowing Event) -> Decision? {
    if isOver {
      outcome.eventsAfter += 1
      return nil
    }
    outcome.events += 1
    let decision = decision(on: event)
    switch decision.kind {
    case .yield: outcome.yielded += decision.yields
    case .drop: outcome.dropped += 1
    case .skip: break
    case .done: end(.done, decision, after: event)
    case .error: end(.error, decision, after: event)
    }
    return decision
  }

  /// Ends the transcript.
  ///
  /// - Parameter decoder: the decoder that gave the events, after its own end.
  public mutating func finish(_ decoder: borrowing EventDecoder) {
    outcome.comments = decoder.comments
    if isOver {
      outcome.bytesAfter = decoder.offset - endOffset
    } else {
      outcome.isUnfinished = decoder.isUnfinished
    }
  }

  private mutating func end(_ kind: Outcome.Kind, _ decision: Decision, after event: borrowing Event) {
    isOver = true
    endOffset = event.offset + event.length
    outcome.kind = kind
    outcome.rule = decision.rule
    outcome.error = decision.error
  }

  private mutating func decision(on event: borrowing Event) -> Decision {
    if let fault = event.fault { return Decision(.error, rule: nil, error: .fault(fault)) }
    // Rules see text in which bytes that are no UTF-8 are U+FFFD: that matters to a rule that mentions it.
    if mentionsReplacement, event.data.isRepairable || event.name.map(\.isRepairable) == true {
      let data = event.data.repaired
      let name = event.name.map(\.repaired)
      return data.withUnsafeBytes { data in
        if let name { return name.withUnsafeBytes { decision(data: data, name: $0) } }
        return decision(data: data, name: nil)
      }
    }
    return decision(data: event.data, name: event.name)
  }

  /// Finds the first rule that matches, and does what it says.
  private mutating func decision(data: UnsafeRawBufferPointer, name: UnsafeRawBufferPointer?) -> Decision {
    for index in rules.entries.indices where rules.isMatch(index, data: data, name: name) {
      if hasTable { outcome.matches[index] += 1 }
      let number = rules.entries[index].number
      switch rules.entries[index].handler {
      case .yield: return yield(data, index)
      case .done: return Decision(.done, rule: number)
      case .continue: return Decision(.skip, rule: number)
      case .error: return Decision(.error, rule: number, error: .rule(number, data: data))
      }
    }
    return Decision(.drop, rule: nil)
  }

  /// Parses the data and looks for the `error_property` of a rule.
  private mutating func yield(_ data: UnsafeRawBufferPointer, _ index: Int) -> Decision {
    let scan = rules.scan(data, index, &memories[index])
    if scan.fault == .notUTF8 { return data.repaired.withUnsafeBytes { yield($0, index) } }
    let number = rules.entries[index].number
    if scan.fault != nil {
      return Decision(.error, rule: number, error: .json(data, fault: scan.faultOffset))
    }
    if let member = scan.member, member.kind != .null {
      let value = UnsafeRawBufferPointer(rebasing: data[member.range])
      return Decision(.error, rule: number, error: .property(rules.property(index), value: value))
    }
    return Decision(.yield, rule: number, yields: 1)
  }
}

extension UnsafeRawBufferPointer {
  fileprivate var isRepairable: Bool { UTF8Text.firstFault(in: self) != nil }

  /// The text with U+FFFD in place of what is no UTF-8.
  fileprivate var repaired: [UInt8] {
    var text: [UInt8] = []
    UTF8Text.repair(self) { text.append(contentsOf: $0) }
    return text
  }
}
