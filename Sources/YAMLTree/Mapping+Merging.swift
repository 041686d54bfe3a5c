extension Node {
  /// Whether this, as a key, merges other mappings in: a plain `<<`.
  var isMergeKey: Bool {
    if tag == "tag:yaml.org,2002:merge" { return true }
    guard tag == nil, let scalar else { return false }
    return scalar.style == .plain && scalar.text == "<<"
  }

  /// The mappings that this, as the value of `<<`, merges in; nil where it is neither a mapping nor a list of them.
  var mergedMappings: [Mapping]? {
    switch content {
    case .scalar: return nil
    case .mapping(let mapping): return [mapping]
    case .sequence(let items, _):
      let mappings = items.compactMap(\.mapping)
      return mappings.count == items.count ? mappings : nil
    }
  }
}

extension Mapping {
  /// Makes a mapping of the pairs written, with those that `<<` merges in.
  ///
  /// Source: PyYAML's `flatten_mapping`. An own key overrides a merged one, an earlier mapping of a merge list a later
  /// one, and a later `<<` an earlier `<<`.
  init(written: [Entry], style: CollectionStyle) {
    self.written = written
    self.style = style
    var merged: [Entry] = []
    var own: [Entry] = []
    for entry in written {
      if entry.key.isMergeKey, let mappings = entry.value.mergedMappings {
        for mapping in mappings.reversed() { merged += mapping.entries }
      } else {
        own.append(entry)
      }
    }
    guard !merged.isEmpty else {
      entries = own
      return
    }
    var seen = Set(own.compactMap { KeyIdentity($0.key) })
    let winners = merged.reversed().filter { entry in
      KeyIdentity(entry.key).map { seen.insert($0).inserted } ?? true
    }
    entries = winners.reversed() + own
  }
}
