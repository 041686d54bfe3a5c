extension HTTPHead {
  /// Reads a head from its lines, or returns nil where one of them is not as RFC 9112 writes it.
  ///
  /// - Parameter lines: the bytes of the head with the empty line that ends it; lines end with LF or CRLF.
  init?(_ lines: some Collection<UInt8>) {
    var rest = lines.split(separator: UInt8(ascii: "\n")).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }.filter { !$0.isEmpty }[...]
    guard let statusLine = rest.popFirst().flatMap(StatusLine.init) else { return nil }
    var headers: [Header] = []
    for line in rest {
      if let first = line.first, HTTPHead.isBlank(first) {
        // An old way to fold a long value: its next line begins with a blank.
        guard let last = headers.popLast() else { return nil }
        headers.append(Header(last.name, "\(last.value) \(HTTPHead.trimmed(line))"))
      } else {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
          line[..<colon].allSatisfy(HTTPHead.isNameByte)
        else { return nil }
        let name = String(decoding: line[..<colon], as: UTF8.self)
        headers.append(Header(name, HTTPHead.trimmed(line[line.index(after: colon)...])))
      }
    }
    self.init(
      version: statusLine.version, status: statusLine.status, reason: statusLine.reason, headers: headers)
  }

  fileprivate static func trimmed(_ bytes: some Collection<UInt8>) -> String {
    let text = bytes.drop(while: isBlank)
    let length = text.reversed().drop(while: isBlank).count
    return String(decoding: text.prefix(length), as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Whether a byte may stand in a header's name: a `tchar` of RFC 9110, section 5.6.2.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}

/// `HTTP/1.1 200 OK`, or `HTTP/2 200` with or without a blank after it.
private struct StatusLine {
  let version: String
  let status: Int
  let reason: String

  init?(_ line: some Collection<UInt8>) {
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count > 1, StatusLine.isVersion(words[0]), let status = StatusLine.status(words[1])
    else { return nil }
    version = String(decoding: words[0], as: UTF8.self)
    self.status = status
    reason = words.count > 2 ? HTTPHead.trimmed(words[2]) : ""
  }

  private static func isVersion(_ word: some Collection<UInt8>) -> Bool {
    guard word.starts(with: "HTTP/".utf8) else { return false }
    let numbers = word.dropFirst(5).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return numbers.count <= 2 && numbers.allSatisfy { $0.count == 1 && $0.allSatisfy(isDigit) }
  }

  private static func status(_ word: some Collection<UInt8>) -> Int? {
    guard word.count == 3, word.allSatisfy(isDigit), word.first != UInt8(ascii: "0") else { return nil }
    return Int(String(decoding: word, as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
