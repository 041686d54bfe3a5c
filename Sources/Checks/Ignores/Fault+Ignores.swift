import Diagnostics
import RuleTable
import YAMLTree

/// What is wrong with an ignore.
extension Fault {
  static func fatal(_ code: Code, at place: SourceSpan) -> Fault {
    Fault(
      "`\(code)` is fatal and can't be ignored", at: Label(place),
      help: "mend what it finds: until then the rest of the file is not read")
  }

  static func unknown(_ code: Placed<String>, suggestion: Code?) -> Fault {
    let named = Catalog.checks(called: code.value)
    let isSame = named.count == 1
    let choice =
      named.isEmpty ? "`weir checks` lists them all" : "name \(quotedList(named.map(\.code.description)))"
    return Fault(
      "there is no check \(quoted(code.value))", at: Label(code.span),
      help: suggestion.map { "did you mean `\($0)`?" } ?? choice,
      fix: suggestion.map { meant in
        Fix(
          "write `\(meant)`", edits: [Fix.Edit(code.span, meant.description)],
          safety: isSame ? .safe : .unsafe)
      })
  }

  static func misplaced(_ directive: IgnoreDirective) -> Fault {
    Fault(
      "`ignore-file` below the first key ignores nothing", at: Label(directive.span),
      help: "move it above the first key, or write `ignore` at the node it is for")
  }

  static func atNothing(_ directive: IgnoreDirective) -> Fault {
    let place = directive.comment.standsAlone ? "the next line" : "this line"
    return Fault(
      "this ignore covers nothing: no entry or item begins on \(place)", at: Label(directive.span),
      help: "put it at the end of the line it is for, or right above that one, with no blank line between")
  }

  static func repeated(_ ignore: Ignore, _ earlier: Ignore) -> Fault {
    Fault(
      "`\(ignore.code)` is ignored here twice", at: Label(ignore.place, "again"),
      and: [Label(earlier.place, "first here")], help: "remove one of them")
  }

  static func unused(_ ignore: Ignore) -> Fault {
    Fault(
      "there is no `\(ignore.code)` \(ignore.isForFile ? "in this file" : "here") to ignore",
      at: Label(ignore.place))
  }
}
