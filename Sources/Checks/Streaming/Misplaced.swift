import Diagnostics
import YAMLTree

extension Check {
  static let misplaced = Check(
    "Streaming/Misplaced", .error, "`on_event` in a place where nothing reads it",
    why: """
      The rules stand in `streaming`, a section at the top of the config, and hold for every method that \
      streams. Under `settings`, in a target or in a method they are ignored, and the SDKs behave as if \
      there were no rules.
      """,
    bad: """
      settings:
        streaming:
          on_event:
            - data_starts_with: '[DONE]'
              handle: done
            - kind: fallthrough
              handle: yield
      """,
    good: """
      streaming:
        on_event:
          - data_starts_with: '[DONE]'
            handle: done
          - kind: fallthrough
            handle: yield
      """,
    found: .check { context in
      guard let root = context.document.root?.mapping else { return [] }
      return root.entries.flatMap { section -> [Fault] in
        switch section.name {
        case "on_event": [misplaced(section, at: "at the top level")]
        // A resource may well be called `streaming`.
        case "resources": section.value.mapping?.entries.flatMap(inResource) ?? []
        case "streaming": []
        case "targets":
          rules(in: section.value.mapping, called: "`targets`")
            + (section.value.mapping?.entries ?? []).flatMap { target in
              rules(in: target.value.mapping, called: "target \(quoted(target.name ?? ""))")
            }
        case let name?: sections.contains(name) ? rules(in: section.value.mapping, called: "`\(name)`") : []
        case nil: []
        }
      }
    })

  /// The known sections that hold no `streaming` of their own.
  private static let sections = [
    "organization", "settings", "environments", "readme", "client_settings", "openapi", "security", "edition",
    "query_settings", "pagination", "security_schemes", "diagnostics", "codeflow", "custom_casings",
    "unspecified_endpoints", "errors",
  ]

  /// Finds `streaming.on_event` directly in a section.
  private static func rules(in section: Mapping?, called place: String) -> [Fault] {
    guard let rules = section?["streaming"]?.value.mapping?["on_event"] else { return [] }
    return [misplaced(rules, at: "in \(place)")]
  }

  /// Finds `streaming.on_event` in the methods of a resource and of those below it; depth is that of the tree, which
  /// reading has bounded.
  private static func inResource(_ resource: Mapping.Entry) -> [Fault] {
    guard let resource = resource.value.mapping else { return [] }
    let methods = resource["methods"]?.value.mapping?.entries ?? []
    let below = resource["subresources"]?.value.mapping?.entries ?? []
    return methods.flatMap { rules(in: $0.value.mapping, called: "method \(quoted($0.name ?? ""))") }
      + below.flatMap(inResource)
  }

  private static func misplaced(_ rules: Mapping.Entry, at place: String) -> Fault {
    Fault(
      "`on_event` \(place) has no effect",
      at: Label(rules.key.span, "nothing reads rules here"),
      help: "move it to a section `streaming` at the top level of the config")
  }
}
