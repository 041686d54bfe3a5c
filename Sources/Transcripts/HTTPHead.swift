/// The status line and headers that `curl -i` writes before a body.
public struct HTTPHead: Hashable, Sendable {
  /// One header line.
  public struct Header: Hashable, Sendable {
    /// The name as written; HTTP/2 writes it in lower case.
    public let name: String
    /// The value without the white space around it; a folded value's lines are joined by one space.
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The protocol as written: `HTTP/1.1` or `HTTP/2`.
  public let version: String
  /// The status code, three digits.
  public let status: Int
  /// The words after the code; empty in HTTP/2.
  public let reason: String
  /// The headers in the order they came.
  public let headers: [Header]

  public init(version: String, status: Int, reason: String, headers: [Header]) {
    self.version = version
    self.status = status
    self.reason = reason
    self.headers = headers
  }

  /// The value of the first header with a name, whatever the case of its ASCII letters.
  public subscript(_ name: String) -> String? {
    headers.first { $0.name.utf8.elementsEqual(name.utf8, by: HTTPHead.sameLetter) }?.value
  }

  /// Whether a further head may follow this one, and not the body, whatever that looks like.
  ///
  /// It may after interim responses, redirects, requests to authenticate, and a proxy's word that it opened a
  /// tunnel.
  var mayPrecedeAnother: Bool {
    switch status {
    case 100..<200, 300..<400, 401, 407: true
    case 200..<300:
      reason.utf8.elementsEqual("connection established".utf8, by: HTTPHead.sameLetter)
    default: false
    }
  }

  private static func sameLetter(_ left: UInt8, _ right: UInt8) -> Bool {
    func lowercased(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }
    return lowercased(left) == lowercased(right)
  }
}
