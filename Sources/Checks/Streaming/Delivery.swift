import Diagnostics
import RuleTable

/// How often the SDK of each language delivers an event that two rules yield.
struct Delivery {
  /// The languages, by how their generated code goes through the rules.
  enum SDK: String, CaseIterable {
    case python = "Python"
    case typescript = "TypeScript"
    case java = "Java"
    case kotlin = "Kotlin"
    case php = "PHP"
    case csharp = "C#"
    case go = "Go"
    case ruby = "Ruby"

    /// Takes a key of `targets`.
    init?(target: String) {
      switch target {
      case "python": self = .python
      case "typescript", "node": self = .typescript
      case "java": self = .java
      case "kotlin": self = .kotlin
      case "php": self = .php
      case "csharp": self = .csharp
      case "go": self = .go
      case "ruby": self = .ruby
      default: return nil
      }
    }
  }

  /// The languages that deliver the event twice, and those that deliver it once; of those the config has, if any.
  let twice: [SDK]
  let once: [SDK]
  /// Whether the config says which languages it has.
  let isConfigured: Bool

  init(of overlaps: [Overlap], in context: Context) {
    let configured = Set(context.targets.compactMap(SDK.init(target:)))
    isConfigured = !configured.isEmpty
    let sdks = SDK.allCases.filter { configured.isEmpty || configured.contains($0) }
    twice = sdks.filter { sdk in overlaps.contains { sdk.deliversTwice($0, context.rules) } }
    once = sdks.filter { sdk in !overlaps.contains { sdk.deliversTwice($0, context.rules) } }
  }

  /// The sentence for a note.
  var inWords: String {
    let owner = isConfigured ? "of this config's SDKs, " : "of the generated SDKs, "
    let verb = twice.count == 1 ? "delivers" : "deliver"
    let first = "\(owner)\(Words.list(twice.map(\.rawValue))) \(verb) it twice"
    guard !once.isEmpty else { return first }
    return "\(first), \(Words.list(once.map(\.rawValue))) once"
  }
}

extension Delivery.SDK {
  /// Whether the code of this language runs both rules for the event; read and run in published SDKs.
  fileprivate func deliversTwice(_ overlap: Overlap, _ rules: [Rule]) -> Bool {
    let (earlier, later) = (rules[overlap.earlier], rules[overlap.later])
    switch self {
    case .python: return true
    // `kind: fallthrough` is the `else` of the rule before it.
    case .typescript: return !(later.isFallthrough && overlap.earlier + 1 == overlap.later)
    // All rules on data are one chain of conditions and all rules on names another.
    case .java, .kotlin, .php: return earlier.group != later.group
    // The parser calls a nameless event `message`, so a rule on names never takes one.
    case .csharp:
      let isMissed = overlap.name == .unnamed && [earlier.group, later.group].contains(.name)
      return earlier.group != later.group && !isMissed
    case .go, .ruby: return false
    }
  }
}

/// The chains of conditions into which some languages sort rules.
private enum Group {
  case data
  case name
  case all
  case several
}

extension Rule {
  fileprivate var group: Group {
    guard matchers.count == 1 else { return .several }
    switch matchers.first?.value {
    case .dataStartsWith: return .data
    case .eventType: return .name
    case .fallthrough, nil: return .all
    }
  }
}
