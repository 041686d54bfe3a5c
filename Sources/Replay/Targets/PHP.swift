import EventStream

extension Target {
  /// PHP's `Core/Util.php`.
  public static let php = Target(
    "php", .run, "rules on names go before rules on data", decoding: .php, matching: .php, text: .raw,
    passedOver: ["", "0"], contentType: "text/event-stream", knowsErrorProperty: false,
    client: PHPClient())

  /// PHP's older template, whose `handle: error` always dies of a JsonException.
  public static let php2025 = Target(
    "php@2025-12", .run, "handle: error always raises JsonException", decoding: .php, matching: .php,
    text: .raw, passedOver: ["", "0"], contentType: "text/event-stream", knowsErrorProperty: false,
    client: PHPClient(isOlder: true))
}

extension DecodingTraits {
  fileprivate static let php: DecodingTraits = {
    var traits = DecodingTraits()
    traits.lineEndings = .lineFeed
    traits.byteOrderMark = .kept
    traits.trimming = .allTrailingBlanks
    traits.requiresColon = true
    traits.stripsAnySpace = true
    traits.readsUnterminatedLine = true
    traits.dispatchesAtEnd = true
    return traits
  }()
}

extension Matching {
  fileprivate static let php: Matching = {
    var matching = Matching()
    matching.order = .nameThenData
    matching.yieldStops = false
    matching.continueStops = false
    return matching
  }()
}
