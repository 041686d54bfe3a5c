public import EventStream

/// Whose SDK is predicted: a language, in one generation of its templates, or the table as its authors describe it.
///
/// A language is data, and a client that knows its words; adding one is adding a file to `Targets`.
public struct Target: Sendable {
  /// How good the knowledge about a target is.
  public enum Evidence: String, Sendable {
    /// The meaning of the table itself, and no SDK.
    case definition
    /// SDKs were run and did what is predicted.
    case run
    /// The SDKs' source was read, and not run.
    case read
  }

  /// What data a rule gets to see.
  public enum Text: Hashable, Sendable {
    /// Each maximal bad part of UTF-8 as U+FFFD (WHATWG).
    case repaired
    /// The same, but a surrogate encoded in UTF-8 as one U+FFFD (Java).
    case repairedForJava
    /// The bytes as they came.
    case raw
  }

  /// The name on the command line and in reports: Stainless's key, with `@` and a month for an older generation.
  public let name: String
  public let evidence: Evidence
  /// What this generation is, in a few words.
  public let summary: String
  /// How it turns bytes into events.
  public let decoding: DecodingTraits
  /// How it runs the rules.
  public let matching: Matching
  /// What becomes of bad UTF-8 in data and names.
  public let text: Text
  /// Whether the SDK keeps an LF at the end of the last data line too. Events are shown without it.
  public let dataEndsInLineFeed: Bool
  /// Data for which no rule is even tried, such as PHP's falsy `0`; events without any data line are, too, where
  /// this is not nil.
  public let passedOver: [String]?
  /// What the content type must contain for the body to be read as events; nil where nobody looks.
  public let contentType: String?
  /// Whether the stream is read to its end after `done`, so that bytes that can't be decoded still raise.
  public let drains: Bool
  /// Whether `null` as the whole data raises, which every other SDK yields.
  public let refusesNull: Bool
  /// Whether an SDK with an `error_property` was ever seen; else it is taken as not looked at.
  public let knowsErrorProperty: Bool
  let client: any Client

  /// Whether it is there for SDKs generated some time ago; its name then has an `@`.
  public var isOlderGeneration: Bool { name.contains("@") }

  init(
    _ name: String, _ evidence: Evidence, _ summary: String, decoding: DecodingTraits, matching: Matching,
    text: Text = .repaired, dataEndsInLineFeed: Bool = false, passedOver: [String]? = nil,
    contentType: String? = nil, drains: Bool = true, knowsErrorProperty: Bool = true,
    refusesNull: Bool = false, client: any Client
  ) {
    self.name = name
    self.evidence = evidence
    self.summary = summary
    self.decoding = decoding
    self.matching = matching
    self.text = text
    self.dataEndsInLineFeed = dataEndsInLineFeed
    self.passedOver = passedOver
    self.contentType = contentType
    self.drains = drains
    self.refusesNull = refusesNull
    self.knowsErrorProperty = knowsErrorProperty
    self.client = client
  }
}

extension Target {
  /// Whether the SDK looks at no rule for an event, because of its data.
  public func passesOver(_ event: borrowing Event) -> Bool {
    guard let passedOver else { return false }
    let data = event.data
    return !event.hasData || passedOver.contains { data.elementsEqual($0.utf8) }
  }
}
