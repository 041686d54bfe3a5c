import EventStream
import JSONText
import RuleTable
import UTF8Text

/// Decides what happens to each event of one transcript for one target.
struct Interpreter: Sendable {
  let target: Target
  /// How the transcript went so far.
  private(set) var outcome: Outcome
  /// Whether the stream is over, so that further events reach nobody.
  private(set) var isOver = false

  private let table: CompiledTable
  private let order: RuleOrder
  private let hasTable: Bool
  private let unnamed: [UInt8]?
  private let namesUnnamed: Bool
  private let hasPassedOver: Bool
  /// Where the event that ended the stream ends, in bytes of the file.
  private var endOffset = 0
  /// Whether the content type keeps the body from being read as events at all.
  private let isGated: Bool
  private var repeated = RepeatedDecision()
  /// The rules that ran on the event at hand, as bits, and the last of them that parsed the data.
  private var ran: UInt64 = 0
  private var parsed = -1
  /// Whether the event at hand has a data line, which may still want its line feed.
  private var hasData = false

  init(_ table: CompiledTable, hasTable: Bool, for target: Target, contentType: String?) {
    self.target = target
    self.table = table
    self.hasTable = hasTable
    order = RuleOrder(table, target.matching.order)
    unnamed = target.matching.nameOfUnnamed.map { Array($0.utf8) }
    namesUnnamed = unnamed != nil
    hasPassedOver = target.passedOver != nil
    outcome = Outcome(matches: Array(repeating: 0, count: hasTable ? table.entries.count : 0))
    isGated =
      target.contentType.map { needed in contentType.map { !$0.contains(needed) } ?? false } ?? false
    outcome.isGated = isGated
  }

  /// Takes the next event that this target sees as others do; nil where it reaches nobody.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - found: what was worked out about it.
  @inline(__always)
  mutating func decideShared(_ event: borrowing Event, _ found: inout SharedFindings) -> Decision? {
    let isRepeatable = isRepeatable(event)
    if isRepeatable, repeated.matches == found.matches, isUnremarkable(event.data, &found) {
      outcome.events += 1
      outcome.yielded += repeated.decision.yields
      if repeated.decision.kind == .drop { outcome.dropped += 1 }
      if hasTable { count(repeated.ran) }
      return repeated.decision
    }
    ran = 0
    parsed = -1
    let decision = decide(event, isShared: true, &found)
    if isRepeatable, let decision, decision.kind != .done, decision.kind != .error, decision.yields < 2 {
      repeated = RepeatedDecision(matches: found.matches, decision: decision, ran: ran, parsed: parsed)
    }
    return decision
  }

  /// Whether nothing but the rules that match and the JSON can matter to this event.
  @inline(__always)
  private func isRepeatable(_ event: borrowing Event) -> Bool {
    !isOver && (event.name != nil || !namesUnnamed) && (event.data.count > 1 || !hasPassedOver)
  }

  @inline(__always)
  private func isUnremarkable(_ data: UnsafeRawBufferPointer, _ found: inout SharedFindings) -> Bool {
    guard repeated.parsed >= 0 else { return true }
    let found = found(data, repeated.parsed)
    // A null is the one value that some SDK refuses.
    return found.isOrdinary && found.kind != .null
  }

  @inline(__always)
  private mutating func count(_ rules: UInt64) {
    var rules = rules
    while rules != 0 {
      outcome.matches[rules.trailingZeroBitCount] += 1
      rules &= rules - 1
    }
  }

  /// Takes the next event; nil where it reaches nobody.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - isShared: whether other targets see this event too,
  ///   - scan: what was worked out about a shared event.
  mutating func decide(_ event: borrowing Event, isShared: Bool, _ scan: inout SharedFindings) -> Decision? {
    if isGated { return nil }
    if isOver {
      outcome.eventsAfter += 1
      drain(event)
      return nil
    }
    outcome.events += 1
    let decision = decision(on: event, isShared, &scan)
    outcome.yielded += decision.yields
    switch decision.kind {
    case .yield, .skip: break
    case .drop: outcome.dropped += 1
    case .done: end(.done, decision, after: event)
    case .error: end(.error, decision, after: event)
    }
    return decision
  }

  /// Ends the transcript.
  ///
  /// - Parameter decoder: the decoder that gave the events, after its own end.
  mutating func finish(_ decoder: borrowing EventDecoder) {
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

  /// What is read after `done` still has to be decoded: a fault in it is raised.
  private mutating func drain(_ event: borrowing Event) {
    guard target.drains, outcome.kind == .done, let fault = event.fault, fault != .tooLarge else { return }
    outcome.kind = .error
    outcome.rule = nil
    outcome.error = target.client.failure(decoding: fault, in: event.data)
  }
}

// MARK: - One event

extension Interpreter {
  private mutating func decision(
    on event: borrowing Event, _ isShared: Bool, _ scan: inout SharedFindings
  ) -> Decision {
    hasData = false
    if let fault = event.fault { return Decision(.error, rule: nil, error: error(fault, event)) }
    if hasPassedOver, target.passesOver(event) {
      return Decision(.drop, rule: nil)
    }
    // Bytes that are no UTF-8 match what their repaired text does, unless a rule mentions what they turn into.
    if table.mentionsReplacement, target.text != .raw,
      event.data.isBroken || event.name.map(\.isBroken) == true
    {
      let data = event.data.repaired(target.text)
      let name = event.name.map { $0.repaired(target.text) }
      return data.withUnsafeBytes { data in
        guard let name else { return decision(data, nil, false, &scan) }
        return name.withUnsafeBytes { decision(data, $0, false, &scan) }
      }
    }
    if table.mentionsLineFeed, target.dataEndsInLineFeed, event.hasData {
      return (Array(event.data) + [UInt8(ascii: "\n")]).withUnsafeBytes {
        decision($0, event.name, false, &scan)
      }
    }
    hasData = event.hasData
    if event.name == nil, let unnamed {
      return unnamed.withUnsafeBytes { decision(event.data, $0, isShared, &scan) }
    }
    return decision(event.data, event.name, isShared, &scan)
  }

  /// Runs the rules in the target's order.
  private mutating func decision(
    _ data: UnsafeRawBufferPointer, _ name: UnsafeRawBufferPointer?, _ isShared: Bool,
    _ scan: inout SharedFindings
  ) -> Decision {
    var yields = 0
    var firstYield: Int?
    var firstSkip: Int?
    for group in order.groups {
      var didLastMatch = false
      for index in group.rules {
        let entry = table.entries[index]
        let isElse = entry.isFallthrough && target.matching.fallthroughRuns == .elseOfLastRule
        let isMatch = isElse ? !didLastMatch : table.isMatch(index, data: data, name: name)
        didLastMatch = isMatch
        guard isMatch else { continue }
        if hasTable { outcome.matches[index] += 1 }
        ran |= 1 << UInt64(index & 63)
        switch entry.handler {
        case .yield:
          parsed = index
          if let error = failure(yielding: data, index, isShared, &scan) {
            return Decision(.error, rule: entry.number, yields: yields, error: error)
          }
          yields += 1
          if target.matching.yieldStops { return Decision(.yield, rule: entry.number, yields: 1) }
          if yields == 1 { firstYield = entry.number }
        case .done: return Decision(.done, rule: entry.number, yields: yields)
        case .error:
          let error = clientData(data) { target.client.error(raisedWith: $0) }
          return Decision(.error, rule: entry.number, yields: yields, error: error)
        case .continue:
          if target.matching.continueStops {
            return Decision(yields > 0 ? .yield : .skip, rule: entry.number, yields: yields)
          }
          firstSkip = firstSkip ?? entry.number
        }
        if group.endsAtMatch { break }
      }
    }
    if yields == 0, let firstSkip { return Decision(.skip, rule: firstSkip) }
    return Decision(yields > 0 ? .yield : .drop, rule: firstYield, yields: yields)
  }

  /// What parsing the data and looking for the `error_property` raises, if anything.
  @inline(__always)
  private mutating func failure(
    yielding data: UnsafeRawBufferPointer, _ index: Int, _ isShared: Bool, _ scan: inout SharedFindings
  ) -> ReplayError? {
    let found = isShared ? scan(data, index) : table.scan(data, index)
    if found.isOrdinary, found.kind != .null || !target.refusesNull { return nil }
    let property = table.property(index)
    if found.member != nil, !target.knowsErrorProperty { outcome.isUncertain = true }
    return clientData(data) { target.client.failure(yielding: $0, errorProperty: property) }
  }

  /// Gives data to a client as its SDK has it in hand.
  private func clientData<Result>(
    _ data: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let addsLineFeed = hasData && target.dataEndsInLineFeed
    guard addsLineFeed || target.text != .raw && data.isBroken else { return body(data) }
    var text = target.text == .raw ? Array(data) : data.repaired(target.text)
    if addsLineFeed { text.append(UInt8(ascii: "\n")) }
    return text.withUnsafeBytes(body)
  }

  private func error(_ fault: Event.Fault, _ event: borrowing Event) -> ReplayError {
    guard fault == .tooLarge else { return target.client.failure(decoding: fault, in: event.data) }
    let limit = Limits.standard.event
    return ReplayError(.limit, nil, "the event is larger than \(limit) bytes, the most that is looked at")
  }
}

extension JSONScan {
  /// Whether every parser takes the text for the same value, and no `error_property` is in it.
  @inline(__always)
  fileprivate var isOrdinary: Bool {
    fault == nil && oddities.isEmpty && member == nil
  }
}

extension UnsafeRawBufferPointer {
  fileprivate var isBroken: Bool { UTF8Text.firstFault(in: self) != nil }

  /// The text with U+FFFD in place of what is no UTF-8.
  fileprivate func repaired(_ text: Target.Text) -> [UInt8] {
    var repaired: [UInt8] = []
    UTF8Text.repair(self, joiningSurrogates: text == .repairedForJava) { repaired.append(contentsOf: $0) }
    return repaired
  }
}
