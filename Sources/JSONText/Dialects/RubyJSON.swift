/// Ruby's `json` gem, version 2.6.1, with `symbolize_names: true`: what it takes and what it says of the rest.
///
/// It takes comments and escapes of any letter, refuses more than 100 levels, and combines surrogates blindly.
///
/// Source: `ext/json/ext/parser/parser.rl`, and running it.
public enum RubyJSON {
  /// What the parser raises.
  public enum Fault: Error, Hashable, Sendable {
    /// `JSON::ParserError`, with its message as bytes: a number, which varies with the gem's version, what is wrong
    /// and the text from there on, up to a NUL.
    case parser([UInt8])
    /// `JSON::NestingError`, as soon as the level is reached: of how many levels.
    case nesting(Int)
    /// `EncodingError`: a name, unescaped, that is no UTF-8 and so can't become a symbol.
    case name([UInt8])
  }

  /// What `JSON.parse` raises for a text; nil where it accepts it.
  public static func fault(in text: UnsafeRawBufferPointer) -> Fault? {
    do {
      _ = try RubyParser.parse(text, keepingValues: false)
      return nil
    } catch {
      return error
    }
  }

  /// What `JSON.parse` makes of a text. No container is more than 100 levels deep.
  ///
  /// - Returns: the value; its strings may hold bytes that are no UTF-8.
  public static func value(of text: UnsafeRawBufferPointer) throws(Fault) -> JSONValue {
    try RubyParser.parse(text, keepingValues: true)
  }
}
