import EventStream

extension Target {
  /// TypeScript's current template: a `TextDecoder` for each line, which drops a byte order mark each time.
  public static let typescript = Target(
    "typescript", .run, "drops a byte order mark on every line", decoding: .typescript(.droppedOnEachLine),
    matching: .typescript, client: TypeScriptClient())

  /// TypeScript's older `_shims` template: a byte order mark stays, and the first line is lost.
  public static let typescript2025 = Target(
    "typescript@2025-05", .run, "the _shims template: keeps a byte order mark", decoding: .typescript(.kept),
    matching: .typescript, client: TypeScriptClient())
}

extension DecodingTraits {
  fileprivate static func typescript(_ byteOrderMark: ByteOrderMark) -> DecodingTraits {
    var traits = DecodingTraits()
    traits.byteOrderMark = byteOrderMark
    traits.retry = .ignored
    traits.dispatch = [.data, .name]
    traits.nameOutlivesBlock = true
    traits.keepsEmptyName = true
    traits.readsUnterminatedLine = true
    return traits
  }
}

extension Matching {
  fileprivate static let typescript: Matching = {
    var matching = Matching()
    matching.yieldStops = false
    matching.fallthroughRuns = .elseOfLastRule
    return matching
  }()
}

/// V8's `JSON.parse` as in Node 20, and what the SDKs raise.
struct TypeScriptClient: Client {
  func failure(yielding data: UnsafeRawBufferPointer, errorProperty: String?) -> ReplayError? { nil }

  func error(raisedWith data: UnsafeRawBufferPointer) -> ReplayError? { nil }

  func failure(decoding fault: Event.Fault, in line: UnsafeRawBufferPointer) -> ReplayError {
    ReplayError(.decode, "Error", "")
  }
}
