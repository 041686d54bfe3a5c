import EventStream
import JSONText

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
  func failure(yielding data: UnsafeRawBufferPointer, errorProperty: String?) -> ReplayError? {
    if let message = JavaScriptJSON.fault(in: data) { return ReplayError(.json, "SyntaxError", message) }
    guard let errorProperty, let error = JavaScriptValue(data)?[errorProperty], error.isTrue else {
      return nil
    }
    return apiError(.errorProperty, error)
  }

  func error(raisedWith data: UnsafeRawBufferPointer) -> ReplayError {
    // `safeJSON(data) ?? data`: what is no JSON, and a null, is the string that the data is.
    if let value = JavaScriptValue(data), value.kind != .null { return apiError(.rule, value) }
    let quoted = ValueLayout.javaScript.text(of: .string(Array(data)))
    return ReplayError(.rule, "APIError", data.isEmpty ? noText : quoted)
  }

  func failure(decoding fault: Event.Fault, in line: UnsafeRawBufferPointer) -> ReplayError {
    // A `TextDecoder` repairs whatever is no UTF-8: nothing is ever raised.
    ReplayError(.decode, "Error", "the line can't be decoded")
  }

  /// `new APIError(undefined, error, undefined, headers)`.
  ///
  /// Source: `core/error.ts`, `APIError.makeMessage`.
  private func apiError(_ reason: ReplayError.Reason, _ error: JavaScriptValue) -> ReplayError {
    let message = error["message"]
    if let message, message.isTrue, let string = message.string {
      return ReplayError(reason, "APIError", WTF8.string(string))
    }
    guard let shown = message?.isTrue == true ? message : error.isTrue ? error : nil else {
      return ReplayError(reason, "APIError", noText)
    }
    guard let text = shown.stringified else {
      return ReplayError(reason, "RangeError", "Maximum call stack size exceeded")
    }
    return ReplayError(reason, "APIError", WTF8.string(text))
  }

  private var noText: String { "(no status code or body)" }
}
