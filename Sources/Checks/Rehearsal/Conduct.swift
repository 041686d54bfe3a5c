import Diagnostics
import Replay

/// What a target did with a transcript that holds one event, or little more.
struct Conduct: Sendable {
  private let outcome: Outcome
  /// Whether some event was skipped.
  private let skips: Bool

  init(_ outcome: Outcome, skips: Bool) {
    self.outcome = outcome
    self.skips = skips
  }

  /// How many values the caller got.
  var yields: Int { outcome.yielded }

  /// Whether the stream ran out after one value, and nothing else happened.
  var isOneYield: Bool { outcome.kind == .end && yields == 1 }

  /// Whether a rule matched and was run.
  ///
  /// - Parameter rule: its index in the table.
  func ran(_ rule: Int) -> Bool {
    outcome.matches.indices.contains(rule) && outcome.matches[rule] > 0
  }

  /// Whether the caller is told something else: how the stream ends, how many values there are, or why an error is
  /// raised. The words of an error are each language's own.
  func differs(from other: Conduct) -> Bool {
    outcome.kind != other.outcome.kind || yields != other.yields
      || outcome.error?.reason != other.outcome.error?.reason
  }

  /// Whether the stream runs out here and there, and the caller only got more values here.
  func isMore(than other: Conduct) -> Bool {
    outcome.kind == .end && other.outcome.kind == .end && yields > other.yields && other.yields > 0
  }

  /// What was done, in the words for decisions: "yield", "yield twice, then done", "error".
  var inWords: String {
    let yields: String? =
      switch yields {
      case 0: nil
      case 1: "yield"
      case 2: "yield twice"
      default: "yield \(yields) times"
      }
    switch outcome.kind {
    case .end: return yields ?? (skips ? "skip" : "drop")
    case .done, .error: return (yields.map { "\($0), then " } ?? "") + outcome.kind.rawValue
    }
  }

  /// The class of the error, with the first line of its message on request; nil where none was raised.
  func errorInWords(withMessage: Bool) -> String? {
    guard let error = outcome.error, let errorClass = error.errorClass else { return nil }
    let line = error.message.split(separator: "\n").first ?? ""
    let end = line.lastIndex { $0 != " " && $0 != ":" }
    guard withMessage, let end else { return quoted(errorClass) }
    return quoted("\(errorClass): \(line[...end])")
  }
}
