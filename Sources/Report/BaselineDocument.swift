public import Checks
import Diagnostics

/// A baseline as it is kept in a file: JSON with an entry a line, so that a person can review how it changes.
public struct BaselineDocument: Sendable {
  public init() {}

  /// The document, with a line end.
  public func bytes(of baseline: Baseline) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", Baseline.version)
      json.key("findings")
      json.array { json in
        for entry in baseline.entries {
          json.breakLine()
          json.object { json in
            json.member("file", entry.key.file)
            json.member("check", entry.key.check.description)
            json.member("pointer", entry.key.pointer)
            json.member("text", entry.key.text)
            json.member("count", entry.count)
          }
        }
        if !baseline.entries.isEmpty { json.breakLine() }
      }
    }
    json.endDocument()
    return json.bytes
  }
}
