import Diagnostics
import Resources
import RuleTable
import YAMLTree

/// An `on_event` in a place where nothing reads it.
struct StrayRules: Sendable {
  /// The key.
  let span: SourceSpan
  /// Where it stands, as it follows its name: "in `settings`".
  let place: String

  /// Finds those at the root, in the sections, in the targets and in the methods.
  static func all(in root: Mapping?, _ resources: ResourceTree) -> [StrayRules] {
    let inSections = (root?.entries ?? []).flatMap { section -> [StrayRules] in
      switch section.name {
      case "on_event": [StrayRules(span: section.key.span, place: "at the top level")]
      // A resource may well be called `streaming`.
      case "resources", "streaming": []
      case "targets":
        rules(in: section.value.mapping, called: "`targets`")
          + (section.value.mapping?.entries ?? []).flatMap { target in
            rules(in: target.value.mapping, called: "target \(quoted(target.name ?? ""))")
          }
      case let name?:
        Section.known.contains(name) ? rules(in: section.value.mapping, called: "`\(name)`") : []
      case nil: []
      }
    }
    let inMethods = resources.methods.compactMap { method in
      method.streaming?.strayRules.map { span in
        StrayRules(span: span, place: "in method \(quoted(method.name.value))")
      }
    }
    return inSections + inMethods
  }

  /// Finds `streaming.on_event` directly in a section.
  private static func rules(in section: Mapping?, called place: String) -> [StrayRules] {
    guard let rules = section?["streaming"]?.value.mapping?["on_event"] else { return [] }
    return [StrayRules(span: rules.key.span, place: "in \(place)")]
  }
}
