import EventStream
import JSONText

extension Target {
  /// C#'s `Core/Sse.cs` over .NET's `SseParser`.
  public static let csharp = Target(
    "csharp", .read, "an event without a name is a message", decoding: .csharp, matching: .csharp,
    knowsErrorProperty: false, refusesNull: true, client: CSharpClient())
}

extension DecodingTraits {
  fileprivate static let csharp: DecodingTraits = {
    var traits = DecodingTraits()
    traits.nameOutlivesBlock = true
    traits.keepsEmptyName = true
    return traits
  }()
}

extension Matching {
  fileprivate static let csharp: Matching = {
    var matching = Matching()
    matching.order = .dataThenName
    matching.yieldStops = false
    matching.nameOfUnnamed = "message"
    return matching
  }()
}

/// `System.Text.Json`, and what the SDKs for C# raise.
///
/// The classes go by the ends of their names: an SDK puts its own name before them.
///
/// Source: `Core/Sse.cs` of anthropic-sdk-csharp, and .NET's `Utf8JsonReader`; read, not run.
struct CSharpClient: Client {
  /// How many levels of arrays and objects there may be: the default of `JsonReaderOptions.MaxDepth`.
  static let deepest = 64

  /// No SDK with an `error_property` is known, so what it does in C# is unknown: here it is not looked at.
  func failure(yielding data: UnsafeRawBufferPointer, errorProperty: String?) -> ReplayError? {
    let scan = JSONScanner.scan(data)
    // An escape of half a surrogate pair is refused only where the string is asked for, and that is the model's
    // affair.
    if scan.fault != nil || JSONNesting.depth(of: data) > Self.deepest {
      return ReplayError(.json, "InvalidDataException", "Message must be of type T")
    }
    guard scan.kind == .null else { return nil }
    return ReplayError(.json, "InvalidDataException", "Message cannot be null")
  }

  func error(raisedWith data: UnsafeRawBufferPointer) -> ReplayError {
    ReplayError(
      .rule, "SseException", "SSE error returned from server: '\(String(decoding: data, as: UTF8.self))'")
  }

  func failure(decoding fault: Event.Fault, in line: UnsafeRawBufferPointer) -> ReplayError {
    // Bad UTF-8 is repaired and lines have no limit, so no traits of C#'s lead here.
    ReplayError(.decode, "InvalidDataException", "Message must be of type T")
  }
}
