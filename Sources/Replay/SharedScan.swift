import JSONText

/// The JSON scan of the event at hand, done once for all targets that see the same data.
struct SharedScan: Sendable {
  private let table: CompiledTable
  /// What the scanner keeps of one event for the next, for each rule.
  private var memories: [JSONMemory]
  private var rule = -1
  private var scan = JSONScan()

  init(_ table: CompiledTable) {
    self.table = table
    memories = table.entries.map { _ in JSONMemory() }
  }

  /// Forgets the event before.
  @inline(__always)
  mutating func begin() {
    rule = -1
  }

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
