import Diagnostics
import RuleTable
import YAMLTree

/// What the comments of a document say not to report.
struct CommentIgnores {
  private(set) var directives: [IgnoreDirective] = []
  private(set) var ignores: [Ignore] = []
  /// What is wrong with the directives as they are written.
  private(set) var faults: [Fault] = []
  /// What is wrong with single codes, and can only be taken away.
  private(set) var uselessCodes: [(fault: Fault, origin: Ignore.Origin)] = []

  private let document: Document
  private var suggestions = CodeSuggestions()

  init(_ document: Document) {
    self.document = document
    for comment in document.comments {
      let parser = DirectiveParser(comment, in: document.source)
      directives += parser.directives
      faults += parser.faults
    }
    guard !directives.isEmpty else { return }
    var targets = CommentTargets(document)
    for index in directives.indices { take(index, &targets) }
  }

  private mutating func take(_ index: Int, _ targets: inout CommentTargets) {
    let directive = directives[index]
    let nodes: SourceSpan
    let reach: SourceSpan
    switch directive.scope {
    case .file:
      guard directive.span.start < document.root?.span.start ?? .max else {
        faults.append(.misplaced(directive))
        return
      }
      nodes = SourceSpan(0, document.source.bytes.count)
      reach = nodes
    case .node:
      guard let target = targets.target(of: directive.comment) else {
        // What was not read may begin there.
        if document.isComplete { faults.append(.atNothing(directive)) }
        return
      }
      (nodes, reach) = (target.nodes, target.reach)
    }
    for (place, written) in directive.codes.enumerated() {
      let origin = Ignore.Origin.comment(directive: index, code: place)
      guard let check = Catalog.check(named: Code(written.value)) else {
        let suggestion = suggestions.any(for: written.value)
        let fault = Fault.unknown(written, suggestion: suggestion)
        if suggestion == nil { uselessCodes.append((fault, origin)) } else { faults.append(fault) }
        continue
      }
      guard check.level < .fatal else {
        uselessCodes.append((.fatal(check.code, at: written.span), origin))
        continue
      }
      ignores.append(
        Ignore(
          code: check.code, place: written.span,
          // What is said about an ignore is said at its comment, which lies outside of the nodes.
          covered: check.code == Check.unusedIgnore.code ? reach : nodes,
          isForFile: directive.scope == .file, origin: origin,
          suppression: Suppression(.comment, reason: directive.reason)))
    }
  }
}
