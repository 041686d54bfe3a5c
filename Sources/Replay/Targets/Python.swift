import EventStream
import JSONText
import UTF8Text

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

/// CPython 3.11's `json`, and what the SDKs raise.
struct PythonClient: Client {
  func failure(yielding data: UnsafeRawBufferPointer, errorProperty: String?) -> ReplayError? {
    if let fault = PythonJSON.fault(in: data) { return ReplayError(.json, fault.errorClass, fault.message) }
    guard let errorProperty, let error = JSONValue(accepted: data)?[errorProperty], error.isTrue else {
      return nil
    }
    var message = "An error occurred during streaming"
    if case .string(let text) = error["message"], !text.isEmpty { message = WTF8.string(text) }
    return ReplayError(.errorProperty, "APIError", message)
  }

  func error(raisedWith data: UnsafeRawBufferPointer) -> ReplayError {
    // Whatever goes wrong in reading the data, the data is the message.
    let value = PythonJSON.fault(in: data) == nil ? JSONValue(accepted: data) : nil
    let message =
      switch value {
      case .string(let text): WTF8.string(text)
      case let value?: ValueLayout.python.text(of: value)
      case nil: data.isEmpty ? "Error code: 200" : String(decoding: data, as: UTF8.self)
      }
    return ReplayError(.rule, "APIStatusError", message)
  }

  func failure(decoding fault: Event.Fault, in line: UnsafeRawBufferPointer) -> ReplayError {
    ReplayError(.decode, "UnicodeDecodeError", "'utf-8' codec can't decode \(problem(in: line))")
  }

  /// Where a line is no UTF-8 and why, in the words of CPython's `unicode_decode_utf8`.
  private func problem(in line: UnsafeRawBufferPointer) -> String {
    guard let start = UTF8Text.firstFault(in: line) else { return "the line" }
    let length = UTF8Sequence(line, at: start).length
    let reason =
      switch line[start] {
      case 0x80..<0xC2, 0xF5...: "invalid start byte"
      case _ where start + length == line.count: "unexpected end of data"
      default: "invalid continuation byte"
      }
    return length == 1
      ? "byte 0x\(String(line[start], radix: 16)) in position \(start): \(reason)"
      : "bytes in position \(start)-\(start + length - 1): \(reason)"
  }
}

extension JSONValue {
  /// Whether Python's `if` takes the value for true.
  fileprivate var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .number(let number): Double(number) != 0
    case .string(let text): !text.isEmpty
    case .array(let items): !items.isEmpty
    case .object(let members): !members.isEmpty
    }
  }
}
