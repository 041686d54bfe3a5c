import Diagnostics
import RuleTable

/// One code that is not to be reported within some bytes.
struct Ignore {
  /// Where it says so, for what is to be said about it.
  enum Origin: Hashable {
    /// The code at an index of the list of a directive.
    case comment(directive: Int, code: Int)
    /// `diagnostics.ignored`.
    case config
  }

  let code: Code
  /// Where it is written.
  let place: SourceSpan
  /// The findings that begin and end in these bytes are ignored.
  let covered: SourceSpan
  /// Whether it is for the whole file.
  let isForFile: Bool
  let origin: Origin
  let suppression: Suppression
}
