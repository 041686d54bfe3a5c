import EventStream

/// What an SDK in one language does with the data of an event, in that language's own words.
///
/// The data is given as the SDK has it in hand: bad UTF-8 repaired where it decodes leniently, with a line feed at the
/// end where it keeps one. Data that strict JSON accepts without oddities, and without the rule's `error_property`, is
/// yielded by every SDK and never gets here.
protocol Client: Sendable {
  /// What a rule with `handle: yield` raises; nil where the value is handed to the caller.
  ///
  /// - Parameters:
  ///   - data: the event's data, any bytes at all.
  ///   - errorProperty: the rule's `error_property`.
  func failure(yielding data: UnsafeRawBufferPointer, errorProperty: String?) -> ReplayError?

  /// What a rule with `handle: error` raises.
  func error(raisedWith data: UnsafeRawBufferPointer) -> ReplayError

  /// What a fault in the bytes raises.
  ///
  /// - Parameters:
  ///   - fault: the fault.
  ///   - line: the line that is at fault; empty where it is not kept.
  func failure(decoding fault: Event.Fault, in line: UnsafeRawBufferPointer) -> ReplayError
}
