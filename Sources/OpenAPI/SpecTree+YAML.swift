import Diagnostics
import YAMLTree

extension SpecTree {
  /// Reads the first document of a YAML file.
  init(yaml source: SourceFile, limits: SpecLimits) throws(SpecificationError) {
    var builder = SpecTreeBuilder(limits)
    var anchors: [String: Anchored] = [:]
    let stop = RawEvents.read(source) { event in
      let offset = event.offset
      var added: Int?
      switch event.kind {
      case .scalar(let isPlain):
        if builder.awaitsKey {
          let isMerge = isPlain && event.text.elementsEqual("<<".utf8)
          let words = builder.addKey(event.text, at: offset, merges: isMerge)
          if !event.anchor.isEmpty { anchors[name(event.anchor)] = .key(words) }
        } else {
          added = builder.addScalar(event.text, isPlain: isPlain, at: offset)
        }
      case .alias:
        switch (anchors[name(event.text)], builder.awaitsKey) {
        case (.node(let target), true): builder.addKey(sameAs: target, at: offset)
        case (.node(let target), false): builder.addAlias(of: target, at: offset)
        case (.key(let words), true): builder.addKey(words, at: offset)
        case (.key(let words), false): builder.addScalar(words, isPlain: true, at: offset)
        case (nil, _):
          return fault("alias \(quoted("*" + name(event.text))) names no value before it", offset)
        }
      case .sequenceStart: added = builder.open(isMapping: false, at: offset)
      case .mappingStart: added = builder.open(isMapping: true, at: offset)
      case .collectionEnd: builder.close()
      }
      if let added, !event.anchor.isEmpty { anchors[name(event.anchor)] = .node(added) }
      return builder.excess.map { fault($0, offset) }
    }
    if let stop { throw SpecificationError(stop.message, at: stop.primary.span.start) }
    self = builder.tree
  }
}

/// What an anchor stands on.
private enum Anchored {
  case node(Int)
  case key(SpecTree.Words)
}

private func name(_ bytes: UnsafeRawBufferPointer) -> String {
  String(decoding: bytes, as: UTF8.self)
}

/// What stops the reading; its code and level are nobody's to see.
private func fault(_ message: String, _ offset: Int) -> Diagnostic {
  Diagnostic("YAML/Syntax", .fatal, message, at: Label(SourceSpan(offset, offset)))
}
