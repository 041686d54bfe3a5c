/// Writes JSON to a buffer of bytes, in the order it is told to.
///
/// Keys and values are separated as needed; that every object and array is closed is given by the closures.
public struct JSONWriter: Sendable {
  /// The text so far, UTF-8 without an error.
  public private(set) var bytes: [UInt8] = []

  private var needsComma = false
  private var needsBreak = false

  public init() {}

  /// Writes an object; the closure writes its members.
  public mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows {
    beginObject()
    try members(&self)
    endObject()
  }

  /// Begins an object where no closure can write its members.
  public mutating func beginObject() {
    open(UInt8(ascii: "{"))
  }

  /// Ends the object begun last.
  public mutating func endObject() {
    close(UInt8(ascii: "}"))
  }

  /// Writes an array; the closure writes its elements.
  public mutating func array(_ elements: (inout JSONWriter) throws -> Void) rethrows {
    open(UInt8(ascii: "["))
    try elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes a member's key, one that needs no escaping; its value comes next.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: "\":".utf8)
    needsComma = false
  }

  /// Writes a whole number.
  public mutating func int(_ value: Int) {
    literal(String(value))
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    literal(value ? "true" : "false")
  }

  /// Writes `null`.
  public mutating func null() {
    literal("null")
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Writes a string from UTF-8; each maximal part of a bad sequence becomes U+FFFD, as WHATWG decodes.
  public mutating func string(bytes text: UnsafeRawBufferPointer) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(text, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Puts the next key, value or closing bracket on a line of its own.
  public mutating func breakLine() {
    needsBreak = true
  }

  /// Ends a document with a line end, after which another may begin (JSON Lines).
  public mutating func endDocument() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
    needsBreak = false
  }

  /// Empties the buffer, which keeps its memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
    needsBreak = false
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    needsComma = false
    separate()
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if needsBreak { bytes.append(UInt8(ascii: "\n")) }
    needsBreak = false
  }
}
