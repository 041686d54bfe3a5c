import Diagnostics

/// What a check finds, before the check's own code and level are put to it.
public struct Fault: Sendable {
  let message: String
  let primary: Label
  let secondary: [Label]
  let notes: [String]
  let help: String?
  let fix: Fix?
  /// How grave it is; nil for the check's own level.
  let level: Level?

  init(
    _ message: String, at primary: Label, and secondary: [Label] = [], notes: [String] = [],
    help: String? = nil, fix: Fix? = nil, level: Level? = nil
  ) {
    self.message = message
    self.primary = primary
    self.secondary = secondary
    self.notes = notes
    self.help = help
    self.fix = fix
    self.level = level
  }
}
