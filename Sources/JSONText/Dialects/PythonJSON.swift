/// CPython 3.11's `json.loads` on a text: what it refuses, and in which words.
///
/// It takes more than JSON: `NaN`, `Infinity`, `-Infinity` and lone surrogates. Source: CPython,
/// `Lib/json/decoder.py` and `Modules/_json.c`.
public enum PythonJSON {
  /// What `json.loads` raises.
  public struct Fault: Error, Hashable, Sendable {
    /// The exception's class, with its module unless that is `builtins`.
    public let errorClass: String
    /// The exception's `str()`.
    public let message: String
  }

  /// How many arrays and objects may be nested.
  ///
  /// The interpreter's recursion limit is 1,000; the rest is taken by the frames between the top of a program and the
  /// parser, where an SDK's stream is read in a loop right there.
  public static let deepest = 992
  /// How many digits an integer may have: `sys.int_info.default_max_str_digits`.
  public static let longestInteger = 4300

  /// Parses a text.
  ///
  /// - Parameter text: the text, UTF-8.
  /// - Returns: what is raised, or nil where a value is returned.
  public static func fault(in text: UnsafeRawBufferPointer) -> Fault? {
    var scanner = PythonScanner(text)
    do throws(Fault) {
      try scanner.scan()
      return nil
    } catch {
      return error
    }
  }

  /// A `JSONDecodeError`.
  ///
  /// - Parameters:
  ///   - problem: what is wrong.
  ///   - offset: where, in bytes.
  ///   - text: the text parsed.
  static func fault(_ problem: String, at offset: Int, in text: UnsafeRawBufferPointer) -> Fault {
    let before = text[..<offset]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = text[lineStart..<offset].scalarCount + 1
    return Fault(
      errorClass: "json.decoder.JSONDecodeError",
      message: "\(problem): line \(line) column \(column) (char \(before.scalarCount))")
  }
}

extension Slice<UnsafeRawBufferPointer> {
  /// How many Unicode scalars the UTF-8 text has.
  fileprivate var scalarCount: Int {
    count { $0 & 0xC0 != 0x80 }
  }
}
