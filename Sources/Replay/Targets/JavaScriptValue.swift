import JSONText

/// A value that `JSON.parse` returned, as the piece of text that it was made of: it may be nested as deep as can be.
struct JavaScriptValue {
  private let text: UnsafeRawBufferPointer
  let kind: JSONScan.Kind

  /// Parses a text; nil where it is not JSON. The text must outlive the value.
  init?(_ text: UnsafeRawBufferPointer) {
    let scan = JSONScanner.scan(text)
    guard scan.fault == nil else { return nil }
    self.init(text, scan.kind)
  }

  private init(_ text: UnsafeRawBufferPointer, _ kind: JSONScan.Kind) {
    self.text = text
    self.kind = kind
  }

  /// The property of an object with a name, or nil.
  subscript(name: String) -> JavaScriptValue? {
    guard kind == .object else { return nil }
    let member = Array(name.utf8).withUnsafeBytes { JSONScanner.scan(text, member: $0).member }
    return member.map { JavaScriptValue(UnsafeRawBufferPointer(rebasing: text[$0.range]), $0.kind) }
  }

  /// Whether JavaScript's `if` takes the value for true.
  var isTrue: Bool {
    switch kind {
    case .null, .false: false
    case .true, .array, .object: true
    case .string: string?.isEmpty == false
    case .number: if case .number(let number) = JSONValue(text) { Double(number) != 0 } else { false }
    }
  }

  /// The string that the value is, in WTF-8, or nil where it is none.
  var string: [UInt8]? {
    if kind == .string, case .string(let string) = JSONValue(text) { string } else { nil }
  }

  /// `JSON.stringify()`; nil where that runs out of stack.
  var stringified: [UInt8]? {
    guard JSONNesting.depth(of: text) <= JavaScriptValue.deepest, let value = JSONValue(text) else {
      return nil
    }
    return ValueLayout.javaScript.bytes(of: value)
  }

  /// How many levels `JSON.stringify` writes before it runs out of stack, in Node 20 as it comes.
  private static let deepest = 4118
}
