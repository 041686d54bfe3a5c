public import Diagnostics
public import OpenAPI
import RuleTable
import YAMLTree

/// One kind of lint finding, with all that is to say about it.
public struct Check: Sendable {
  /// Who finds it.
  public enum Finder: Sendable {
    /// The YAML reader, while it builds the tree.
    case reading
    /// The decoders, while they turn the tree into a table and into resources.
    case decoding
    /// The check itself, on what was read.
    case check(@Sendable (Context) -> [Fault])
    /// The check itself, where there is an OpenAPI document to hold the config against.
    case comparison(@Sendable (Context, Specification) -> [Fault])
    /// The ignores of a config, once all other findings are known.
    case ignores
    /// A baseline that is held against a config.
    case baseline
  }

  /// The code, `Area/Name`.
  public let code: Code
  /// How grave its findings are, where one does not say otherwise.
  public let level: Level
  /// What it finds, in one line without full stop.
  public let summary: String
  /// Why that is a fault: what goes wrong, and how to do it right. One paragraph.
  public let why: String
  /// A config that has the fault.
  public let bad: String
  /// The same config without it.
  public let good: String
  /// The OpenAPI document that both are held against, `openapi.yml`; nil where the check needs none.
  public let spec: String?
  /// Who finds it.
  public let finder: Finder

  init(
    _ code: Code, _ level: Level, _ summary: String, why: String, bad: String, good: String,
    spec: String? = nil, found finder: Finder
  ) {
    self.code = code
    self.level = level
    self.summary = summary
    self.why = why
    self.bad = bad
    self.good = good
    self.spec = spec
    self.finder = finder
  }

  /// What the check itself finds; nothing for what reading and decoding find.
  func diagnostics(_ context: Context) -> [Diagnostic] {
    faults(context).map(diagnostic)
  }

  /// A fault with the check's code and level.
  func diagnostic(_ fault: Fault) -> Diagnostic {
    Diagnostic(
      code, fault.level ?? level, fault.message, at: fault.primary, and: fault.secondary, notes: fault.notes,
      help: fault.help, fix: fault.fix)
  }

  /// Whether a run could find all that the check may have to say: what it looks at was read in full.
  ///
  /// What nothing is found of may otherwise still be there, so that neither an ignore nor an entry of a baseline can be
  /// called needless.
  func isConclusive(in context: Context) -> Bool {
    switch finder {
    case .reading, .decoding: context.document.isComplete
    case .check: context.decoding.isUsable
    case .comparison: context.specification != nil && context.decoding.isUsable
    case .ignores: true
    case .baseline: false
    }
  }

  private func faults(_ context: Context) -> [Fault] {
    switch finder {
    case .reading, .decoding, .ignores, .baseline: []
    case .check(let find): find(context)
    case .comparison(let find):
      // What breaks off may say something else than what was read of it.
      context.specification.map { context.document.isComplete ? find(context, $0) : [] } ?? []
    }
  }
}
