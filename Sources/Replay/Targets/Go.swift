import EventStream
import JSONText
import UTF8Text

extension Target {
  /// Go's `packages/ssestream`.
  public static let go = Target(
    "go", .run, "every blank line is an event", decoding: .go, matching: Matching(), text: .raw,
    dataEndsInLineFeed: true,
    client: GoClient())
}

extension DecodingTraits {
  fileprivate static let go: DecodingTraits = {
    var traits = DecodingTraits()
    traits.lineEndings = .lineFeedDroppingReturn
    traits.byteOrderMark = .kept
    traits.retry = .ignored
    traits.dispatch = .always
    traits.readsUnterminatedLine = true
    traits.longestLine = 32 << 20
    return traits
  }()
}

/// `encoding/json`, gjson for `error_property`, and what the SDKs raise.
struct GoClient: Client {
  private static let prefix = Array("received error while streaming: ".utf8)

  func failure(yielding data: UnsafeRawBufferPointer, errorProperty: String?) -> ReplayError? {
    // The member is looked up before anything is parsed.
    if let errorProperty, let text = GJSON.member(errorProperty, in: data) {
      return ReplayError(.errorProperty, "*ssestream.StreamError", GoClient.text(GoClient.prefix + text))
    }
    return GoJSON.fault(in: data).map { ReplayError(.json, "*json.SyntaxError", $0) }
  }

  func error(raisedWith data: UnsafeRawBufferPointer) -> ReplayError {
    ReplayError(.rule, "*errors.errorString", GoClient.text(GoClient.prefix + Array(data)))
  }

  func failure(decoding fault: Event.Fault, in line: UnsafeRawBufferPointer) -> ReplayError {
    ReplayError(.limit, "*errors.errorString", "bufio.Scanner: token too long")
  }

  /// A Go string as text: Go reads each byte that is no UTF-8 as a U+FFFD of its own.
  private static func text(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { bytes in
      var text: [UInt8] = []
      var start = 0
      while let fault = UTF8Text.firstFault(in: bytes, from: start) {
        text += bytes[start..<fault] + [0xEF, 0xBF, 0xBD]
        start = fault + 1
      }
      return String(decoding: text + bytes[start...], as: UTF8.self)
    }
  }
}
