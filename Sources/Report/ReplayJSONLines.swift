public import EventStream
public import Replay

/// Writes a replay as JSON Lines: one line a decision, then one for the outcome.
///
/// Keys keep their order, and new keys go last; `version` names the format.
public struct ReplayJSONLines: Sendable {
  /// The version of the format.
  public static let version = 1

  private var json = JSONWriter()
  private let transcript: String
  private let target: String
  private var count = 0

  /// Makes a writer for one transcript and target.
  public init(transcript: String, target: String) {
    self.transcript = transcript
    self.target = target
  }

  /// Gives the lines written since the last call to `body`, and forgets them.
  public mutating func take(_ body: ([UInt8]) -> Void) {
    body(json.bytes)
    json.removeAll()
  }

  /// Writes the line of one decision.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - decision: what happens to it.
  public mutating func write(_ event: borrowing Event, _ decision: Decision) {
    count += 1
    json.beginObject()
    json.member("kind", "decision")
    json.member("transcript", transcript)
    json.member("target", target)
    json.member("event", count)
    json.member("line", event.line)
    json.member("offset", event.offset)
    json.member("length", event.length)
    json.key("event_type")
    if let name = event.name { json.string(bytes: name) } else { json.null() }
    json.key("data")
    json.string(bytes: event.data)
    json.member("rule", decision.rule)
    json.member("decision", decision.kind.rawValue)
    json.member("yields", decision.yields)
    write(decision.error)
    json.endObject()
    json.endDocument()
  }

  /// Writes the line of the outcome.
  ///
  /// - Parameters:
  ///   - outcome: the outcome.
  ///   - body: what the body looks like: `event_stream`, `json`, `html` ...
  public mutating func write(_ outcome: Outcome, body: String) {
    json.beginObject()
    json.member("kind", "outcome")
    json.member("transcript", transcript)
    json.member("target", target)
    json.member("outcome", outcome.kind.rawValue)
    json.member("rule", outcome.rule)
    json.member("events", outcome.events)
    json.member("yielded", outcome.yielded)
    json.member("dropped", outcome.dropped)
    json.member("after") { after in
      after.member("events", outcome.eventsAfter)
      after.member("bytes", outcome.bytesAfter)
    }
    json.member("unfinished", outcome.isUnfinished)
    write(outcome.error)
    json.key("matches")
    json.array { matches in
      for count in outcome.matches { matches.int(count) }
    }
    json.member("comments", outcome.comments)
    json.member("gated", outcome.isGated)
    json.member("body", body)
    json.endObject()
    json.endDocument()
  }

  private mutating func write(_ error: ReplayError?) {
    guard let error else { return }
    json.member("error") { json in
      json.member("reason", error.reason.rawValue)
      json.member("class", error.errorClass)
      json.member("message", error.message)
    }
  }
}
