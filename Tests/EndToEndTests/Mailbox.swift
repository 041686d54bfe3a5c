import Foundation

/// Hands texts from one thread to another.
///
/// Waiting blocks: a test that awaits would stand in line behind every other test of the run.
final class Mailbox: @unchecked Sendable {
  private let condition = NSCondition()
  private var texts: [String] = []

  func put(_ text: String) {
    condition.withLock {
      texts.append(text)
      condition.signal()
    }
  }

  /// The next text, or nil if there is none within a minute.
  func take() -> String? {
    let deadline = Date(timeIntervalSinceNow: 60)
    return condition.withLock {
      while texts.isEmpty { guard condition.wait(until: deadline) else { return nil } }
      return texts.removeFirst()
    }
  }
}
