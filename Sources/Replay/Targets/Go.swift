import EventStream

extension Target {
  /// Go's `packages/ssestream`.
  public static let go = Target(
    "go", .run, "every blank line is an event", decoding: .go, matching: Matching(), text: .raw,
    client: GoClient())
}

extension DecodingTraits {
  fileprivate static let go: DecodingTraits = {
    var traits = DecodingTraits()
    traits.lineEndings = .lineFeedDroppingReturn
    traits.byteOrderMark = .kept
    traits.retry = .ignored
    traits.dispatch = .always
    traits.endsDataInLineFeed = true
    traits.readsUnterminatedLine = true
    traits.longestLine = 32 << 20
    return traits
  }()
}

/// `encoding/json`, gjson for `error_property`, and what the SDKs raise.
struct GoClient: Client {
  func failure(yielding data: UnsafeRawBufferPointer, errorProperty: String?) -> ReplayError? { nil }

  func error(raisedWith data: UnsafeRawBufferPointer) -> ReplayError? { nil }

  func failure(decoding fault: Event.Fault, in line: UnsafeRawBufferPointer) -> ReplayError {
    ReplayError(.limit, "*errors.errorString", "bufio.Scanner: token too long")
  }
}
