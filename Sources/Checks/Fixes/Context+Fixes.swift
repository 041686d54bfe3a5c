import Diagnostics
import RuleTable
import YAMLTree

/// The fixes that checks offer; each is nil where the right edit is not certain.
///
/// What changes rules as a whole is offered only for a table of which all can be read.
extension Context {
  /// What takes rules out of the table; nil where that can't be done.
  var ruleRemoval: Removal? {
    decoding.isUsable ? document.rulesInPlace.flatMap { Removal(from: $0, in: document) } : nil
  }

  /// Deletes a rule that has no effect.
  ///
  /// - Parameters:
  ///   - index: the rule's place among `rules`.
  ///   - removal: what takes it out.
  func deletion(of index: Int, by removal: Removal?) -> Fix? {
    // Without the first `kind: fallthrough` the second would be the first one: it goes before.
    guard index != firstFallthrough || repeatedFallthroughs.isEmpty,
      let edit = removal?.edit(rules[index].number - 1)
    else { return nil }
    return Fix("delete rule \(rules[index].number)", edits: [edit], safety: .unsafe)
  }

  /// Moves a rule to the end of the table, where that makes every rule reachable that it hides.
  func moveToEnd(_ index: Int) -> Fix? {
    guard decoding.isUsable, repeatedFallthroughs.isEmpty, let list = document.rulesInPlace else {
      return nil
    }
    let moved = rules.indices.filter { $0 != index } + [index]
    let dead = Coverage(moved.map { sets[$0] }, order: order).coverers
    let isBetter = zip(moved, dead).allSatisfy { rule, coverers in
      coverers.isEmpty || !coverage.coverers[rule].isEmpty && !isHiddenByFallthrough(rule)
    }
    guard isBetter, let edits = RuleMove.toEnd(rules[index].number - 1, of: list, in: document) else {
      return nil
    }
    return Fix("move rule \(rules[index].number) to the end of the table", edits: edits)
  }

  /// Puts a rule that ends the stream at `[DONE]` before all others, or a whole table where there is none; not where
  /// that would take all of a rule's events.
  var endAtDone: Fix? {
    guard decoding.isUsable else { return nil }
    guard decoding.table != nil else {
      return TableInsertion.edit([.done, .rest], in: document).map {
        Fix("add a `streaming` section that ends the stream at `[DONE]`", edits: [$0])
      }
    }
    let sets = [MatchSet([.dataStartsWith("[DONE]")])] + sets
    let dead = Coverage(sets, order: PrefixOrder(sets.compactMap(\.prefix))).coverers.map { !$0.isEmpty }
    guard dead.dropFirst().elementsEqual(coverage.coverers.lazy.map { !$0.isEmpty }),
      let edit = document.rulesInPlace.flatMap({ RuleInsertion.first(.done, in: $0, of: document) })
    else { return nil }
    return Fix("add a first rule that ends the stream at `[DONE]`", edits: [edit])
  }

  /// Deletes a key of a rule that has no effect.
  func deletion(of key: String, from rule: Rule) -> Fix? {
    guard let node = ruleNode(rule), let mapping = node.mapping,
      mapping.entries.count == mapping.written.count,
      let index = mapping.written.firstIndex(where: { $0.name == key }),
      mapping.written[(index + 1)...].allSatisfy({ $0.name != key }),
      let edit = Removal(from: node, in: document)?.edit(index)
    else { return nil }
    return Fix("delete \(quoted(key)) from rule \(rule.number)", edits: [edit], safety: .unsafe)
  }

  /// What takes names out of the `event_type` of a rule; nil where that can't be done.
  func nameRemoval(from rule: Rule) -> Removal? {
    ruleNode(rule)?.mapping?.writtenInPlace("event_type").flatMap { Removal(from: $0, in: document) }
  }

  /// Makes a rule that takes any data the table's `kind: fallthrough`.
  func turnIntoFallthrough(_ rule: Rule) -> Fix? {
    guard decoding.isUsable, rule.number == rules.last?.number, firstFallthrough == nil,
      rule.matchers.count == 1,
      let entry = ruleNode(rule)?.mapping?.written.last(where: { $0.name == "data_starts_with" }),
      let key = document.rewriting(entry.key, as: "kind"),
      // Where keys have no quotes, a word wants none either.
      let value = document.rewriting(entry.value, as: "fallthrough", in: entry.key.scalar?.style)
    else { return nil }
    return Fix("write `kind: fallthrough`", edits: [key, value])
  }

  /// Writes another prefix, where every rule then is as reachable as it was.
  ///
  /// - Parameter quotes: those of the file, for a prefix that has none.
  func rewritingPrefix(of rule: Rule, as text: String, in quotes: Scalar.Style) -> Fix? {
    guard decoding.isUsable, let index = rules.firstIndex(where: { $0.number == rule.number }),
      rule.handler.value != .yield, rule.matchers.count == 1, PrefixShape(text) == .sentinel,
      text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 })
    else { return nil }
    var sets = sets
    sets[index] = MatchSet([.dataStartsWith(text)])
    let changed = Coverage(sets, order: PrefixOrder(sets.compactMap(\.prefix)))
    guard changed.coverers.map(\.isEmpty) == coverage.coverers.map(\.isEmpty),
      let node = ruleNode(rule)?.mapping?.writtenInPlace("data_starts_with"),
      let style = node.scalar?.style,
      let edit = document.rewriting(node, as: text, in: style == .plain ? quotes : style)
    else { return nil }
    return Fix("write \(quoted(edit.replacement))", edits: [edit])
  }

  /// The mapping of a rule where it is written in its place.
  private func ruleNode(_ rule: Rule) -> Node? {
    guard let items = document.rulesInPlace?.items, items.indices.contains(rule.number - 1) else {
      return nil
    }
    let node = items[rule.number - 1]
    return node.definition == nil ? node : nil
  }
}
