import EventStream

extension Target {
  /// Python's `_streaming.py` since 2025-12: the response is closed at `done`.
  public static let python = Target(
    "python", .run, "closes the response at done", decoding: .python, matching: .python, drains: false,
    client: PythonClient())

  /// Python until 2025-10: the rest of the stream is read and decoded after `done`.
  public static let python2025 = Target(
    "python@2025-09", .run, "until 2025-10: reads on after done", decoding: .python, matching: .python,
    client: PythonClient())
}

extension DecodingTraits {
  fileprivate static let python: DecodingTraits = {
    var traits = DecodingTraits()
    traits.byteOrderMark = .kept
    traits.requiresUTF8 = true
    traits.retry = .pythonInt
    traits.dispatch = [.data, .name, .lastID, .retry]
    traits.readsUnterminatedLine = true
    return traits
  }()
}

extension Matching {
  fileprivate static let python: Matching = {
    var matching = Matching()
    matching.yieldStops = false
    return matching
  }()
}

/// CPython's `json`, and what the SDKs raise.
struct PythonClient: Client {
  func failure(yielding data: UnsafeRawBufferPointer, errorProperty: String?) -> ReplayError? { nil }

  func error(raisedWith data: UnsafeRawBufferPointer) -> ReplayError? { nil }

  func failure(decoding fault: Event.Fault, in line: UnsafeRawBufferPointer) -> ReplayError {
    ReplayError(.decode, "UnicodeDecodeError", "")
  }
}
