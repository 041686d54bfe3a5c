/// Data of events that begins with one of a table's prefixes and with none that is longer: whatever rule looks at
/// data, it takes or leaves all such data alike.
struct SampleData {
  private let order: PrefixOrder
  private let parser = Rehearsal(nil)
  private var known: [[UInt8]: String?] = [:]

  init(order: PrefixOrder) {
    self.order = order
  }

  /// Data that begins with a prefix: JSON where that can be, else the prefix alone.
  ///
  /// - Parameter prefix: a prefix of the table, or nothing.
  /// - Returns: the data; nil where all there is begins with a longer prefix, too.
  mutating func data(_ prefix: [UInt8]) -> String? {
    json(prefix) ?? (prefix.isEmpty ? nil : String(decoding: prefix, as: UTF8.self))
  }

  /// JSON that begins with a prefix; nil where there seems to be none that begins with no longer prefix.
  mutating func json(_ prefix: [UInt8]) -> String? {
    if let known = known[prefix] { return known }
    let text = String(decoding: prefix, as: UTF8.self)
    let longer = order.longer(than: prefix)
    let json = SampleData.completions(of: prefix).lazy.map { text + $0 }.first { candidate in
      !longer.contains { candidate.utf8.starts(with: $0) } && isJSON(candidate)
    }
    known[prefix] = .some(json)
    return json
  }

  /// Whether the reference yields the text where every event is yielded.
  private func isJSON(_ text: String) -> Bool {
    parser.play(SampleEvent(name: nil, data: text).block).reference.isOneYield
  }

  /// Longer prefixes are not completed, in bytes.
  private static let longest = 256

  /// What might make JSON of the beginning of one, the plainest first; whether it does is left to a parser.
  private static func completions(of prefix: [UInt8]) -> [String] {
    guard !prefix.isEmpty else { return wholes }
    guard prefix.count <= longest, mayBeginJSON(prefix) else { return [] }
    var open: [String] = []
    var isInString = false
    var isEscaped = false
    for byte in prefix {
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\") where isInString: isEscaped = true
      case UInt8(ascii: "\""): isInString.toggle()
      case _ where isInString: break
      case UInt8(ascii: "{"): open.append("}")
      case UInt8(ascii: "["): open.append("]")
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
      default: break
      }
    }
    let closing = open.reversed().joined()
    guard isInString else { return fillers.map { $0 + closing } }
    // An escape may be half written.
    let ends = ["", "0", " ", "n", "000", "0000"].flatMap { [$0 + "\"", $0 + "\":0"] }
    return ends.map { $0 + closing }
  }

  /// Whether the first bytes leave room for hope: a cheap look that spares most sentinels the parser.
  private static func mayBeginJSON(_ prefix: [UInt8]) -> Bool {
    let signs = prefix.filter { $0 > UInt8(ascii: " ") }.prefix(2)
    let values = "{[\"-0123456789tfn".utf8
    guard let first = signs.first else { return true }
    guard let second = signs.dropFirst().first else { return values.contains(first) }
    switch first {
    case UInt8(ascii: "{"): return second == UInt8(ascii: "\"") || second == UInt8(ascii: "}")
    case UInt8(ascii: "["): return second == UInt8(ascii: "]") || values.contains(second)
    default: return values.contains(first)
    }
  }

  /// JSON of all kinds, the most ordinary first.
  private static let wholes = ["{}", "{\"other\":0}", "{ }", "[]", "[0]", "[ ]", "0", "\"\"", "null"]

  /// What may stand between a beginning and the brackets that close it: nothing, a value, a member, or the rest of one.
  private static let fillers = [
    "", "0", ":0", "\"\"", "\"other\":0", " ", " 0", " :0", " \"\"", " \"other\":0", ",0", ",\"other\":0",
    "rue", "ue", "e", "alse", "lse", "se", "ull", "ll", "l",
  ]
}
