import JSONText

/// What is worked out once for all targets that see an event alike: which rules match it, and the scan of its JSON.
struct SharedFindings: Sendable {
  private let table: CompiledTable
  /// What the scanner keeps of one event for the next, for each rule.
  private var memories: [JSONMemory]
  private var rule = -1
  private var scan = JSONScan()
  /// Which rules match the event at hand: bit n stands for the entry n of the table.
  private(set) var matches: UInt64 = 0

  init(_ table: CompiledTable) {
    self.table = table
    memories = table.entries.map { _ in JSONMemory() }
  }

  /// Forgets the event before and looks which rules match the next.
  @inline(__always)
  mutating func begin(_ data: UnsafeRawBufferPointer, _ name: UnsafeRawBufferPointer?) {
    rule = -1
    matches = 0
    for index in 0..<table.entries.count where table.isMatch(index, data: data, name: name) {
      matches |= 1 << UInt64(index)
    }
  }

  /// Whether the event's data was found to be JSON, and so UTF-8.
  var provesUTF8: Bool { rule >= 0 && scan.fault == nil }

  /// The scan of the event's data for a rule and its `error_property`.
  @inline(__always)
  mutating func callAsFunction(_ data: UnsafeRawBufferPointer, _ rule: Int) -> JSONScan {
    if self.rule != rule {
      scan = table.scan(data, rule, &memories[rule])
      self.rule = rule
    }
    return scan
  }
}
