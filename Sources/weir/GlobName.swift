/// The pattern of one name in a path: `*` is any text, `?` any scalar, `[a-z]` one of a set, `[!a-z]` one of the rest.
struct GlobName {
  private enum Part {
    case scalar(Unicode.Scalar)
    case any
    case anyText
    case set([ClosedRange<Unicode.Scalar>], isInverted: Bool)

    func matches(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .scalar(let wanted): scalar == wanted
      case .any: true
      case .anyText: false
      case .set(let ranges, let isInverted): ranges.contains { $0.contains(scalar) } != isInverted
      }
    }
  }

  private let parts: [Part]
  private let beginsWithDot: Bool

  /// Reads a pattern; nil where it has no wildcard.
  init?(_ text: some StringProtocol) {
    let scalars = Array(text.unicodeScalars)
    var parts: [Part] = []
    var hasWildcard = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "*": parts.append(.anyText)
      case "?": parts.append(.any)
      case "[":
        guard let (set, end) = GlobName.set(in: scalars, from: index) else { fallthrough }
        parts.append(set)
        index = end
      default:
        parts.append(.scalar(scalar))
        continue
      }
      hasWildcard = true
    }
    guard hasWildcard else { return nil }
    self.parts = parts
    beginsWithDot = scalars.first == "."
  }

  /// Whether a whole name matches; in time linear in the name for each `*`.
  func matches(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    if scalars.first == ".", !beginsWithDot { return false }
    var (part, index) = (0, 0)
    /// Where to go on from when what follows the last `*` does not match: only that one ever needs to take more.
    var retry: (part: Int, index: Int)?
    while index < scalars.count {
      if part < parts.count, case .anyText = parts[part] {
        part += 1
        retry = (part, index)
      } else if part < parts.count, parts[part].matches(scalars[index]) {
        part += 1
        index += 1
      } else if let (after, start) = retry {
        (part, index) = (after, start + 1)
        retry = (after, start + 1)
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { if case .anyText = $0 { true } else { false } }
  }

  /// A set whose bracket is open, and where it ends; a `]` that comes first is one of the set.
  private static func set(in scalars: [Unicode.Scalar], from start: Int) -> (Part, end: Int)? {
    var index = start
    let isInverted = index < scalars.count && (scalars[index] == "!" || scalars[index] == "^")
    if isInverted { index += 1 }
    let first = index
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while index < scalars.count {
      let low = scalars[index]
      if low == "]", index > first { return (.set(ranges, isInverted: isInverted), index + 1) }
      if index + 2 < scalars.count, scalars[index + 1] == "-", scalars[index + 2] != "]" {
        let high = scalars[index + 2]
        if low <= high { ranges.append(low...high) }
        index += 3
      } else {
        ranges.append(low...low)
        index += 1
      }
    }
    return nil
  }
}
