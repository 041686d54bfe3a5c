import Diagnostics
public import YAMLTree

/// Why a config is taken for the output of a program, which writes it anew some day and knows nothing of an edit.
public enum GeneratedConfig: Sendable {
  /// The comments above the config say so.
  case byItsWords
  /// It is to the byte what PyYAML's `safe_dump` writes.
  case byItsForm

  /// Looks whether a config is generated; nil where nothing says so.
  public init?(_ document: Document) {
    guard let start = document.root?.span.start else { return nil }
    let header = document.comments.prefix { $0.span.start < start }
    let isSaid = header.contains { comment in
      let text = document.source.text(comment.span).lowercased()
      return ["generated", "do not edit", "don't edit", "do not modify"].contains { text.contains($0) }
    }
    guard isSaid || document.isSafeDump else { return nil }
    self = isSaid ? .byItsWords : .byItsForm
  }

  /// What becomes of an edit of the file, in one sentence.
  ///
  /// - Parameter name: the file's name.
  public func warning(about name: String) -> String {
    switch self {
    case .byItsWords:
      "\(name) says that it is generated: its generator will overwrite this edit, so make it there, too"
    case .byItsForm:
      "\(name) is written as PyYAML's safe_dump writes: if a generator made it, that will overwrite this edit, "
        + "so make it there, too"
    }
  }
}
