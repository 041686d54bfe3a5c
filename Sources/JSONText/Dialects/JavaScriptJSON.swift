/// V8's `JSON.parse` as in Node 20 (V8 11.3): the message of the `SyntaxError` for a text that is not JSON.
///
/// It takes exactly JSON, however deep. Source: V8, `src/json/json-parser.cc` and
/// `src/common/message-template.h`.
public enum JavaScriptJSON {
  /// Parses a text.
  ///
  /// - Parameter text: the text, UTF-8.
  /// - Returns: the message of what is thrown, or nil where a value is returned. Half a surrogate pair in it, which V8
  ///   cuts off some texts, is U+FFFD.
  public static func fault(in text: UnsafeRawBufferPointer) -> String? {
    guard JSONScanner.scan(text).fault != nil else { return nil }
    var scanner = JavaScriptScanner(text)
    do throws(JavaScriptScanner.Fault) {
      try scanner.scan()
      return nil
    } catch {
      return message(error, in: text)
    }
  }

  private static func message(_ fault: JavaScriptScanner.Fault, in text: UnsafeRawBufferPointer) -> String {
    let position = text[..<fault.offset].utf16Count
    if let problem = fault.problem { return "\(problem.rawValue) at position \(position)" }
    guard fault.offset < text.count else { return "Unexpected end of JSON input" }
    switch text[fault.offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return "Unexpected number in JSON at position \(position)"
    case UInt8(ascii: "\""):
      return "Unexpected string in JSON at position \(position)"
    default:
      return unexpectedToken(at: fault.offset, position, in: text)
    }
  }

  /// `LookUpErrorMessageForJsonToken`: the unexpected character, and of a long text only what is around it.
  private static func unexpectedToken(
    at offset: Int, _ position: Int, in text: UnsafeRawBufferPointer
  ) -> String {
    if ["NaN", "Infinity", "undefined", "[object Object]"].contains(where: { text.elementsEqual($0.utf8) }) {
      return "\"\(String(decoding: text, as: UTF8.self))\" is not valid JSON"
    }
    let length = text[...].utf16Count
    let isWhole = length <= 2 * reach
    let isCutBefore = !isWhole && position >= reach
    let isCutAfter = !isWhole && (position < reach || position < length - reach)
    let window = UTF16Window(in: text, around: offset, position, reach: isWhole ? length : reach)
    let token = window[position..<position + 1]
    let context = window[(isCutBefore ? position - reach : 0)..<(isCutAfter ? position + reach : length)]
    return "Unexpected token '\(token)', \(isCutBefore ? "..." : "")\"\(context)\"\(isCutAfter ? "..." : "") "
      + "is not valid JSON"
  }

  /// How many UTF-16 units of a long text are shown on either side.
  private static let reach = 10
}
