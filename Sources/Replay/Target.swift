public import EventStream

/// A language SDKs are generated for, or the table as its authors describe it.
public struct Target: Hashable, Sendable {
  /// The name on the command line and in reports.
  public let name: String
  /// How it turns bytes into events.
  public let decoding: DecodingTraits

  /// WHATWG decoding, strict JSON, rules in order, the first match wins.
  public static let reference = Target(name: "reference", decoding: .whatwg)
}
