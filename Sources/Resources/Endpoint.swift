/// What a method calls: an HTTP verb and a path, written `<verb> /path`.
public struct Endpoint: Hashable, Sendable {
  /// An HTTP verb that an OpenAPI file can describe.
  ///
  /// Source: OpenAPI 3.1, "Path Item Object".
  public enum Verb: String, CaseIterable, Sendable {
    case get
    case post
    case put
    case patch
    case delete
    case head
    case options
    case trace
  }

  /// The verb; configs write it in small or in capital letters.
  public let verb: Verb
  /// The path exactly as written, from its `/` on.
  public let path: String

  /// Longer endpoints are not read, in bytes of UTF-8: aliases can repeat one text tens of thousands of times.
  public static let longest = 2048

  public init(_ verb: Verb, _ path: String) {
    self.verb = verb
    self.path = path
  }
}

extension Endpoint: CustomStringConvertible {
  /// The endpoint as configs write it, the verb in small letters.
  public var description: String { "\(verb.rawValue) \(path)" }
}
