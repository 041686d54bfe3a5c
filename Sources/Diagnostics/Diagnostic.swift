/// One finding about a source file.
///
/// Texts keep the user's own bytes as they are: whoever prints them escapes them for the format at hand.
public struct Diagnostic: Hashable, Sendable {
  /// The check that found it.
  public let code: Code
  /// How grave it is.
  public let level: Level
  /// The finding in one line that stands alone: lower case, no full stop.
  public let message: String
  /// The place of the fault.
  public let primary: Label
  /// Other places that explain it, such as the earlier of two conflicting rules.
  public let secondary: [Label]
  /// Facts that do not belong to a place.
  public let notes: [String]
  /// What to do about it.
  public let help: String?
  /// A change of bytes that does it.
  public let fix: Fix?

  public init(
    _ code: Code,
    _ level: Level,
    _ message: String,
    at primary: Label,
    and secondary: [Label] = [],
    notes: [String] = [],
    help: String? = nil,
    fix: Fix? = nil
  ) {
    self.code = code
    self.level = level
    self.message = message
    self.primary = primary
    self.secondary = secondary
    self.notes = notes
    self.help = help
    self.fix = fix
  }
}

extension Diagnostic {
  /// The same finding with a further note.
  public func adding(note: String) -> Diagnostic {
    Diagnostic(
      code, level, message, at: primary, and: secondary, notes: notes + [note], help: help, fix: fix)
  }
}

extension Diagnostic: Comparable {
  /// Orders by place, then by code, then by message, so that the same input gives the same output.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.primary.span.start, left.primary.span.end, left.code.description, left.message)
      < (right.primary.span.start, right.primary.span.end, right.code.description, right.message)
  }
}
