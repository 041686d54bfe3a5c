import Diagnostics

/// An event made up to see what becomes of it.
struct SampleEvent: Hashable, Sendable {
  /// Its name, or nil.
  let name: String?
  let data: String

  init(name: String?, data: String) {
    self.name = name
    self.data = data
  }

  /// An event whose data is an object with one member, which is null.
  init(name: String?, nullMember: String) {
    let key = nullMember.unicodeScalars.reduce(into: "") { key, scalar in
      switch scalar {
      case "\"", "\\": key += "\\\(scalar)"
      case "\0"..<" ": key += "\\u00\(scalar.value < 0x10 ? "0" : "")\(String(scalar.value, radix: 16))"
      default: key.unicodeScalars.append(scalar)
      }
    }
    self.init(name: name, data: "{\"\(key)\":null}")
  }

  /// The lines that make it, with the blank line at the end.
  var block: String { "\(nameLine)\(dataLines)\n" }

  /// The `event` line, if it has one.
  var nameLine: String { name.map { "event: \($0)\n" } ?? "" }

  /// A `data` line for each line of the data.
  private var dataLines: String {
    data.split(separator: "\n", omittingEmptySubsequences: false).map { "data: \($0)\n" }.joined()
  }

  /// The event in a sentence: "an event with `event: error` and `data: {}`".
  var inWords: String {
    let data = quoted("data: \(data)")
    return name.map { "an event with \(quoted("event: \($0)")) and \(data)" } ?? "an event with \(data)"
  }
}
