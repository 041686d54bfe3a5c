import Diagnostics
import RuleTable
import Testing
import YAMLTree

@testable import Checks

/// Applies each fix of a config by itself and judges what comes out, by other means than the fixer's own.
struct TriedFixes {
  /// How many fixes were tried.
  private(set) var count = 0

  private let before: LintResult

  /// Checks of names and quotes: with these right, what they hold is read at all and may have faults of its own.
  private static let uncovering: Set<Code> = [
    "Config/UnknownKey", "Streaming/UnknownKey", "Streaming/UnknownHandler", "Streaming/UnknownKind",
    "Streaming/WrongType", "Streaming/UnquotedSentinel", "Weir/UnusedIgnore",
  ]

  init(of source: SourceFile) {
    before = Linter.lint(source)
    for diagnostic in before.diagnostics {
      guard let fix = diagnostic.fix else { continue }
      count += 1
      `try`(fix, of: diagnostic)
    }
  }

  private func `try`(_ fix: Fix, of diagnostic: Diagnostic) {
    let after = Linter.lint(before.source.applying(fix.edits))
    let name = Testing.Comment(
      rawValue: "\(before.source.name): \(diagnostic.code) \(diagnostic.message): \(fix.title)\n\(after.text)"
    )
    #expect(after.document.isComplete == before.document.isComplete, name)
    expectOtherBytesUnchanged(fix, after, name)
    if !TriedFixes.uncovering.contains(diagnostic.code) {
      expectFewer(diagnostic, after, name)
      expectRules(diagnostic, after, name)
    } else {
      expectOneValueChanged(diagnostic, after, name)
      let kept = after.diagnostics.filter { $0.code.description.hasPrefix("YAML/") }
      #expect(
        kept.map(\.message)
          == before.diagnostics.filter { $0.code.description.hasPrefix("YAML/") }.map(\.message), name)
      // A replacement begins where the thing replaced began.
      #expect(
        !after.diagnostics.contains {
          $0.code == diagnostic.code && $0.message == diagnostic.message
            && $0.primary.span.start == diagnostic.primary.span.start
        },
        name)
    }
    // An ignore that silences nothing is a comment that is to go.
    if fix.safety == .safe, diagnostic.code != "Weir/UnusedIgnore" {
      #expect(after.comments == before.comments, name)
    }
  }

  /// Each stretch between two edits stands in the new file at its place; in the stored file, too.
  private func expectOtherBytesUnchanged(_ fix: Fix, _ after: LintResult, _ name: Testing.Comment) {
    var (old, new) = (before.source.bytes[...], after.source.bytes[...])
    var offset = 0
    for edit in fix.edits {
      let kept = edit.span.start - offset
      #expect(kept >= 0 && old.prefix(kept) == new.prefix(kept), name)
      old = old.dropFirst(kept + edit.span.length)
      new = new.dropFirst(kept + edit.replacement.utf8.count)
      offset = edit.span.end
    }
    #expect(old == new, name)
    #expect(SourceFile(name: "", stored: after.source.stored ?? []).bytes == after.source.bytes, name)
  }

  /// No message is new, numbers in it aside, but for what a grave fault hid: findings of a lower level.
  private func expectFewer(_ diagnostic: Diagnostic, _ after: LintResult, _ name: Testing.Comment) {
    #expect(
      after.counts[diagnostic.code, default: 0] == before.counts[diagnostic.code, default: 0] - 1, name)
    var left = before.diagnostics.reduce(into: [:]) { $0[$1.withoutNumbers, default: 0] += 1 }
    for other in after.diagnostics where other.level >= diagnostic.level {
      left[other.withoutNumbers, default: 0] -= 1
      #expect(left[other.withoutNumbers, default: 0] >= 0, "\(name.rawValue)\nnew: \(other.message)")
    }
  }

  /// The rules are those from before, of which one moved, went or changed.
  private func expectRules(_ diagnostic: Diagnostic, _ after: LintResult, _ name: Testing.Comment) {
    let (old, new) = (before.rules, after.rules)
    switch diagnostic.code {
    case "Streaming/FallthroughNotLast":
      #expect(
        new == old.filter { !$0.hasPrefix("[fallthrough]") } + old.filter { $0.hasPrefix("[fallthrough]") },
        name)
    case "Streaming/ShadowedRule", "Streaming/DuplicateFallthrough":
      let dead = before.table?.rules.firstIndex {
        $0.span.contains(diagnostic.primary.span) || $0.span == diagnostic.primary.span
      }
      #expect(new == old.indices.filter { $0 != dead }.map { old[$0] }, name)
    case "Streaming/MissingDone":
      #expect(new == ["[data_starts_with [DONE]] done"] + old || old.isEmpty && new.count == 2, name)
    default:
      #expect(new.count == old.count && zip(old, new).count { $0 != $1 } <= 1, name)
    }
  }

  /// One key or value is another, and nothing else.
  private func expectOneValueChanged(_ diagnostic: Diagnostic, _ after: LintResult, _ name: Testing.Comment) {
    let (old, new) = (before.values, after.values)
    let prefix = zip(old, new).prefix { $0 == $1 }.count
    let suffix = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let changed = new.count - min(prefix + suffix, new.count)
    // What is deleted leaves nothing.
    #expect(changed <= 1, name)
  }
}

extension LintResult {
  fileprivate var text: String { String(decoding: source.bytes, as: UTF8.self) }

  /// The comments in no order: a rule takes its own with it.
  fileprivate var comments: [String] {
    document.comments.map { source.text($0.span) }.sorted()
  }

  /// The rules as what they mean.
  fileprivate var rules: [String] {
    (table?.rules ?? []).map { rule in
      let matchers = rule.matchers.map { matcher in
        switch matcher.value {
        case .fallthrough: "fallthrough"
        case .dataStartsWith(let text): "data_starts_with \(text)"
        case .eventType(let names): "event_type \(names)"
        }
      }
      let property = rule.errorProperty.map { " \($0.value)" } ?? ""
      return "\(matchers) \(rule.handler.value)\(property)".replacing("\"", with: "")
    }
  }

  /// Every key and value in the order written.
  fileprivate var values: [String] {
    var values: [String] = []
    func visit(_ node: Node) {
      guard node.definition == nil else { return values.append("*") }
      switch node.content {
      case .scalar(let scalar): values.append("\(scalar.value) \(scalar.text)")
      case .sequence(let items, _):
        values.append("list")
        for item in items { visit(item) }
      case .mapping(let mapping):
        values.append("mapping")
        for entry in mapping.written {
          visit(entry.key)
          visit(entry.value)
        }
      }
    }
    if let root = document.root { visit(root) }
    return values
  }
}

extension Diagnostic {
  /// Code and message, with the numbers of rules left out.
  fileprivate var withoutNumbers: String {
    "\(code) \(message.replacing(/rules? #?[0-9]+(, [0-9]+)*( and [0-9]+)?/, with: "rule").replacing(/[0-9]+/, with: ""))"
  }
}
