import EventStream
import JSONText

extension Target {
  /// Ruby's `internal/util.rb`, with json 2.6.
  public static let ruby = Target(
    "ruby", .run, "an unfinished block at the end is an event", decoding: .ruby, matching: Matching(),
    text: .raw, dataEndsInLineFeed: true, passedOver: [], contentType: "text/event-stream",
    client: RubyClient())
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
    traits.readsUnterminatedLine = true
    traits.dispatchesAtEnd = true
    return traits
  }()
}

/// json 2.6.1, and what the SDKs raise.
struct RubyClient: Client {
  func failure(yielding data: UnsafeRawBufferPointer, errorProperty: String?) -> ReplayError? {
    guard let errorProperty else { return RubyJSON.fault(in: data).map(RubyClient.failure) }
    do {
      let value = try RubyJSON.value(of: data)
      return value[errorProperty].map {
        ReplayError(.errorProperty, "APIStatusError", RubyClient.message(of: $0))
      }
    } catch {
      return RubyClient.failure(error)
    }
  }

  func error(raisedWith data: UnsafeRawBufferPointer) -> ReplayError {
    let body: String
    do {
      body = RubyInspection.text(try RubyJSON.value(of: data))
    } catch .name(let name) {
      // The SDKs rescue `JSON::ParserError` alone.
      return RubyClient.failure(.name(name))
    } catch {
      body = RubyInspection.text(binary: data)
    }
    return ReplayError(.rule, "APIStatusError", "{:url=>\"\(RubyClient.url)\", :status=>200, :body=>\(body)}")
  }

  func failure(decoding fault: Event.Fault, in line: UnsafeRawBufferPointer) -> ReplayError {
    ReplayError(.decode, "", "")
  }

  /// Stands in for the URL of the request, which a transcript does not tell.
  private static let url = "http://x/"

  /// What is said of the value of an `error_property`.
  private static func message(of value: JSONValue) -> String {
    for text in [value, value["message"]] {
      if case .string(let bytes) = text { return String(decoding: bytes, as: UTF8.self) }
    }
    return "An error occurred during streaming"
  }

  private static func failure(_ fault: RubyJSON.Fault) -> ReplayError {
    switch fault {
    case .parser(let message):
      ReplayError(.json, "JSON::ParserError", String(decoding: message, as: UTF8.self))
    case .nesting(let depth):
      ReplayError(.json, "JSON::NestingError", "nesting of \(depth) is too deep")
    case .name(let name):
      ReplayError(
        .json, "EncodingError", "invalid symbol in encoding UTF-8 :\(RubyInspection.text(name))")
    }
  }
}
