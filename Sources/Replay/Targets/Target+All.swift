extension Target {
  /// Every target, the newest generation of a language before its older ones.
  public static let all: [Target] = [
    .reference, .python, .python2025, .typescript, .typescript2025, .go, .java, .java2026, .kotlin,
    .kotlin2026,
    .ruby, .php, .php2025, .csharp,
  ]

  /// The target with a name; `node` is what Stainless called `typescript` at first.
  public static func named(_ name: String) -> Target? {
    let name = name == "node" || name.hasPrefix("node@") ? "typescript" + name.dropFirst(4) : name
    return all.first { $0.name == name }
  }
}
