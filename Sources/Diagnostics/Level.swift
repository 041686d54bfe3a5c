/// How grave a diagnostic is: Stainless's four levels, least grave first.
public enum Level: String, CaseIterable, Comparable, Sendable {
  case note
  case warning
  case error
  case fatal

  public static func < (left: Level, right: Level) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    case .fatal: 3
    }
  }
}
