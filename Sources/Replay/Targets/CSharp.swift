import EventStream

extension Target {
  /// C#'s `Core/Sse.cs` over .NET's `SseParser`.
  public static let csharp = Target(
    "csharp", .read, "an event without a name is a message", decoding: .csharp, matching: .csharp,
    client: CSharpClient())
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

/// `System.Text.Json`, and what the SDKs raise.
struct CSharpClient: Client {
  func failure(yielding data: UnsafeRawBufferPointer, errorProperty: String?) -> ReplayError? { nil }

  func error(raisedWith data: UnsafeRawBufferPointer) -> ReplayError? { nil }

  func failure(decoding fault: Event.Fault, in line: UnsafeRawBufferPointer) -> ReplayError {
    ReplayError(.decode, "", "")
  }
}
