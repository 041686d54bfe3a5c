public import Diagnostics

/// One entry of `on_event` that could be read in full.
public struct Rule: Sendable {
  /// Its 1-based place in `on_event`; entries that could not be read keep their number.
  public let number: Int
  /// What it looks at; never empty, and all of them must match. Each span is that of key and value.
  public let matchers: [Placed<Matcher>]
  /// What it does. The span is that of key and value.
  public let handler: Placed<Handler>
  /// The property whose presence in the decoded JSON raises an error. The span is that of key and value.
  public let errorProperty: Placed<String>?
  /// The whole entry.
  public let span: SourceSpan
  /// The members of `event_type` in the order written, each at its own place; nil is an event without a name.
  public let eventTypes: [Placed<String?>]

  public init(
    number: Int, matchers: [Placed<Matcher>], handler: Placed<Handler>, errorProperty: Placed<String>?,
    span: SourceSpan, eventTypes: [Placed<String?>] = []
  ) {
    self.number = number
    self.matchers = matchers
    self.handler = handler
    self.errorProperty = errorProperty
    self.span = span
    self.eventTypes = eventTypes
  }
}

extension Rule {
  /// Whether the rule takes whatever reaches it because of `kind: fallthrough`; with another matcher beside it,
  /// it takes only what that one does.
  public var isFallthrough: Bool {
    matchers.allSatisfy { $0.value == .fallthrough }
  }
}
