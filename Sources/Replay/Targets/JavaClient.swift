import EventStream
import JSONText

/// Jackson, and what the SDKs for Java and Kotlin raise.
///
/// The classes go by the ends of their names: an SDK puts its own name before `InvalidDataException`.
struct JavaClient: Client {
  /// Whether it is the template until 2026-05.
  var isOlder = false

  func failure(yielding data: UnsafeRawBufferPointer, errorProperty: String?) -> ReplayError? {
    // Looking for the property swallows what parsing raises; the same then fails again on the way to the caller.
    guard let value = JacksonJSON.firstValue(in: data) else {
      return ReplayError(.json, "InvalidDataException", "Error reading response")
    }
    guard let errorProperty, let error = JSONValue(value)?[errorProperty] else { return nil }
    return ReplayError(
      .errorProperty, "SseException", "200: \(isOlder ? olderText(of: error) : text(of: error))")
  }

  func error(raisedWith data: UnsafeRawBufferPointer) -> ReplayError {
    let text: String
    if let value = JacksonJSON.firstValue(in: data).flatMap({ JSONValue($0) }) {
      text = (isOlder ? ValueLayout.kotlin : .jackson).text(of: value)
    } else {
      text = isOlder ? "" : "Unknown"
    }
    return ReplayError(.rule, "SseException", "200: \(text)")
  }

  func failure(decoding fault: Event.Fault, in line: UnsafeRawBufferPointer) -> ReplayError {
    // Bad UTF-8 is repaired and lines have no limit, so no traits of Java's lead here.
    ReplayError(.decode, "InvalidDataException", "Error reading response")
  }

  /// The error's `message` if that is a string; else the whole error.
  private func text(of error: JSONValue) -> String {
    guard case .object(let members) = error else { return ValueLayout.jackson.text(of: error) }
    if let message = error["message"], case .string = message { return ValueLayout.kotlin.text(of: message) }
    return ValueLayout.jackson.text(of: .object(typed(members)))
  }

  /// Before 2026-05 the error's `message` was all that was looked at.
  private func olderText(of error: JSONValue) -> String {
    ValueLayout.kotlin.text(of: error["message"] ?? .null)
  }

  /// An error as OpenAI's model of one holds it, the only one seen: its four members first, null where they are
  /// absent, and then the unknown ones, which Jackson hands over last first.
  private func typed(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    let known = ["code", "message", "param", "type"].map { Array($0.utf8) }
    let given = JSONValue.lastWins(members)
    return known.map { name in JSONValue.Member(name, given.first { $0.name == name }?.value ?? .null) }
      + given.filter { !known.contains($0.name) }.reversed()
  }
}
