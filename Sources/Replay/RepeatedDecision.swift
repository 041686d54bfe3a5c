/// What a target decided on an event, to be decided again on the next that matches the same rules.
///
/// A decision follows from the rules that match and from the JSON. So where the same rules match, and the JSON is as
/// unremarkable, it need not be worked out again: in a stream nearly every event is like the one before.
struct RepeatedDecision: Sendable {
  /// The rules that matched, as bits; no event has this value at first.
  var matches: UInt64 = .max
  var decision = Decision(.drop, rule: nil)
  /// The rules that ran, as bits.
  var ran: UInt64 = 0
  /// The rule whose `yield` parsed the data, by its place in the table; -1 where none did.
  var parsed = -1
}
