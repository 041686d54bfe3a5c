import EventStream
import JSONText
import RuleTable

/// A rule made ready for bytes.
///
/// A class, so that looking at one on the way through the rules copies nothing.
final class CompiledRule: Sendable {
  let number: Int?
  let handler: Handler
  /// Finds the rule's `error_property` while it checks the JSON.
  let scanner: JSONScanner
  let errorProperty: String?

  /// What the data must begin with; all of several prefixes must fit.
  private let prefixes: [[UInt8]]
  /// The names that are accepted, a list for each `event_type`; all of several lists must fit.
  private let names: [AcceptedNames]

  private struct AcceptedNames: Sendable {
    let names: [[UInt8]]
    let acceptsUnnamed: Bool
  }

  /// Stands for a config without a table: every event is parsed and yielded.
  static let yieldsAll = CompiledRule()

  private init() {
    number = nil
    handler = .yield
    scanner = JSONScanner()
    errorProperty = nil
    prefixes = []
    names = []
  }

  init(_ rule: Rule) {
    number = rule.number
    handler = rule.handler.value
    errorProperty = rule.errorProperty?.value
    scanner = JSONScanner(member: rule.errorProperty?.value)
    var prefixes: [[UInt8]] = []
    var names: [AcceptedNames] = []
    for matcher in rule.matchers {
      switch matcher.value {
      case .dataStartsWith(let prefix): prefixes.append(Array(prefix.utf8))
      case .eventType(let accepted):
        names.append(
          AcceptedNames(
            names: accepted.names.map { Array($0.utf8) }, acceptsUnnamed: accepted.acceptsUnnamed))
      case .fallthrough: break
      }
    }
    self.prefixes = prefixes
    self.names = names
  }

  /// Whether all the rule looks at is there.
  @inline(__always)
  func matches(data: UnsafeRawBufferPointer, name: UnsafeRawBufferPointer?) -> Bool {
    for prefix in prefixes where !data.hasPrefix(prefix) { return false }
    for accepted in names {
      if let name {
        guard accepted.names.contains(where: { name.isEqual(to: $0) }) else { return false }
      } else if !accepted.acceptsUnnamed {
        return false
      }
    }
    return true
  }

  /// Whether the rule mentions U+FFFD, which text that is no UTF-8 turns into.
  var mentionsReplacement: Bool {
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    let mentioned = prefixes + names.flatMap(\.names)
    return mentioned.contains { text in text.indices.contains { text[$0...].starts(with: replacement) } }
  }
}

extension UnsafeRawBufferPointer {
  @inline(__always)
  fileprivate func hasPrefix(_ prefix: [UInt8]) -> Bool {
    guard count >= prefix.count else { return false }
    for index in prefix.indices where self[index] != prefix[index] { return false }
    return true
  }

  @inline(__always)
  fileprivate func isEqual(to text: [UInt8]) -> Bool {
    count == text.count && hasPrefix(text)
  }
}
