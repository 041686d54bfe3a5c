/// What the event-stream format lets an event be called.
enum EventName {
  /// Whether an event can have the name: an empty one is no name, and a line break ends the field.
  ///
  /// Source: WHATWG HTML, 9.2.6, "interpreting an event stream".
  static func isPossible(_ name: String) -> Bool {
    !name.isEmpty && !name.utf8.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }
}
