/// What to do about a syntax fault, by its usual cause.
///
/// The problem texts are those of libyaml 0.2.5, `scanner.c` and `parser.c`.
enum SyntaxHelp {
  /// libyaml looks for the `:` of a key in this many characters only.
  private static let longestKey = 1024

  /// The help for a fault; nil where the problem says it all.
  static func text(for fault: SyntaxFault, in text: ReadableText) -> String? {
    switch fault.problem {
    case "found character that cannot start any token":
      character(at: fault.offset, in: text)
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      "indent with spaces"
    case "mapping values are not allowed in this context":
      hasLongKey(before: fault.offset, in: text)
        ? "a key may have at most \(longestKey) characters"
        : "put quotes around a value that holds `: `, and check the indentation"
    case "could not find expected ':'":
      "write `key: value`, or indent the line if it belongs to the value above"
    case "did not find expected key":
      "check the indentation, and that nothing follows a closing quote or bracket"
    case "did not find expected '-' indicator":
      "check the indentation: all items of a list begin in the same column"
    case "did not find expected ',' or ']'":
      "put `,` between the items and `]` after the last"
    case "did not find expected ',' or '}'":
      "put `,` between the pairs and `}` after the last"
    case "block sequence entries are not allowed in this context":
      "begin the list on a line of its own"
    case "found unexpected end of stream":
      "add the closing quote"
    case "found unknown escape character":
      "write `\\\\` for a backslash, or use single quotes"
    case "found invalid Unicode character escape code":
      "write the character itself: YAML has no surrogate pairs"
    case "did not find expected alphabetic or numeric character":
      "put quotes around a value that begins with `*` or `&`"
    case "did not find expected <document start>":
      "a file holds one value: indent what belongs to it"
    case "found incompatible YAML document":
      "remove the `%YAML` line, or write `%YAML 1.1`"
    default: nil
    }
  }

  private static func character(at offset: Int, in text: ReadableText) -> String? {
    guard let byte = text.bytes.at(offset) else { return nil }
    if byte == UInt8(ascii: "\t") { return "indent with spaces: YAML takes no tab here" }
    return "put quotes around a value that begins with `\(Unicode.Scalar(byte))`"
  }

  /// Whether more characters than a key may have stand between the line's first and `offset`.
  private static func hasLongKey(before offset: Int, in text: ReadableText) -> Bool {
    var count = 0
    var offset = offset
    while offset > text.start, count <= longestKey, text.bytes.lineBreak(before: offset) == nil {
      offset -= 1
      if !text.bytes[offset].isContinuation { count += 1 }
    }
    return count > longestKey
  }
}
