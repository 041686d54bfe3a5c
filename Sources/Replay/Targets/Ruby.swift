import EventStream

extension Target {
  /// Ruby's `internal/util.rb`, with json 2.6.
  public static let ruby = Target(
    "ruby", .run, "an unfinished block at the end is an event", decoding: .ruby, matching: Matching(), text: .raw,
    passedOver: [], contentType: "text/event-stream", client: RubyClient())
}

extension DecodingTraits {
  fileprivate static let ruby: DecodingTraits = {
    var traits = DecodingTraits()
    traits.lineEndings = .returnUnlessLineFeedFollows
    traits.byteOrderMark = .kept
    traits.trimming = .oneVerticalSpace
    traits.requiresColon = true
    traits.stripsAnySpace = true
    traits.keepsEmptyName = true
    traits.endsDataInLineFeed = true
    traits.readsUnterminatedLine = true
    traits.dispatchesAtEnd = true
    return traits
  }()
}

/// json 2.6.1, and what the SDKs raise.
struct RubyClient: Client {
  func failure(yielding data: UnsafeRawBufferPointer, errorProperty: String?) -> ReplayError? { nil }

  func error(raisedWith data: UnsafeRawBufferPointer) -> ReplayError? { nil }

  func failure(decoding fault: Event.Fault, in line: UnsafeRawBufferPointer) -> ReplayError {
    ReplayError(.decode, "", "")
  }
}
