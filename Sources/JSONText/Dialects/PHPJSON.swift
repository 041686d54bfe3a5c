/// What PHP 8.2's `json_decode` takes for JSON, and which fault it names.
///
/// It follows the bison grammar token by token: the first fault met is the one that is told, be it the scanner's or
/// the grammar's.
///
/// Source: php-src, `ext/json/json_parser.y`; run with 8.2.36.
public enum PHPJSON {
  /// Why a text is refused, by the words of `json_last_error_msg()`.
  public enum Fault: String, Sendable {
    case depth = "Maximum stack depth exceeded"
    case stateMismatch = "State mismatch (invalid or malformed JSON)"
    case controlCharacter = "Control character error, possibly incorrectly encoded"
    case syntax = "Syntax error"
    case notUTF8 = "Malformed UTF-8 characters, possibly incorrectly encoded"
    case loneSurrogate = "Single unpaired UTF-16 surrogate in unicode escape"
  }

  /// How many levels of arrays and objects there may be: the value in the innermost one counts as the 512th.
  public static let deepest = 511

  /// What the grammar allows next.
  private enum Expectation {
    case value
    /// A value, or the end of the container that was just opened.
    case valueOrEnd
    case key
    case keyOrEnd
    case colon
    /// A comma or the end of the container; the end of the text outside of all.
    case commaOrEnd
  }

  /// The first fault of a text, or nil where PHP takes it.
  public static func fault(in text: UnsafeRawBufferPointer) -> Fault? {
    var tokens = PHPTokens(text)
    var stack = ContainerStack()
    var expectation = Expectation.value
    while true {
      switch tokens.next() {
      case .fault(let fault): return fault
      case .opening(let isObject):
        guard expectation == .value || expectation == .valueOrEnd else { return .syntax }
        guard stack.depth < deepest else { return .depth }
        stack.push(isObject: isObject)
        expectation = isObject ? .keyOrEnd : .valueOrEnd
      case .closing(let isObject):
        let isAtEnd = expectation == .valueOrEnd || expectation == .keyOrEnd || expectation == .commaOrEnd
        guard isAtEnd, stack.depth > 0 else { return .syntax }
        guard stack.isInObject == isObject else { return .stateMismatch }
        stack.pop()
        expectation = .commaOrEnd
      case .string where expectation == .key || expectation == .keyOrEnd: expectation = .colon
      case .string, .scalar:
        guard expectation == .value || expectation == .valueOrEnd else { return .syntax }
        expectation = .commaOrEnd
      case .colon:
        guard expectation == .colon else { return .syntax }
        expectation = .value
      case .comma:
        guard expectation == .commaOrEnd, stack.depth > 0 else { return .syntax }
        expectation = stack.isInObject ? .key : .value
      case .end: return expectation == .commaOrEnd && stack.depth == 0 ? nil : .syntax
      }
    }
  }
}
