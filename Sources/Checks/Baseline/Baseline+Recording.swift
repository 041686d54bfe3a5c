import Diagnostics
import YAMLTree

extension Baseline {
  /// Records the findings that count; fatal ones are left out.
  ///
  /// - Parameters:
  ///   - results: the configs, each with its path as it is to stand in the baseline.
  ///   - earlier: a baseline whose entries are kept where this run can't say whether their findings are gone.
  public init(recording results: [(file: String, result: LintResult)], keeping earlier: Baseline? = nil) {
    var counts: [Key: Int] = [:]
    for (index, entry) in (earlier?.entries ?? []).enumerated() {
      let sameFile = results.filter { $0.file == entry.key.file }
      if sameFile.allSatisfy({ !$0.result.judges(entry.key.check) }), earlier?.isFirst(index) == true {
        counts[entry.key] = earlier?.count(of: entry.key)
      }
    }
    var recorded: Set<String> = []
    for (file, result) in results where recorded.insert(file).inserted {
      var found: [Key: Int] = [:]
      for finding in result.everyFinding where finding.isRecordable {
        found[Key(file: file, finding.diagnostic, in: result), default: 0] += 1
      }
      // Of what was not judged in full an entry may stand for more than was found.
      counts.merge(found) { max($0, $1) }
    }
    let entries = counts.map { Entry(key: $0.key, count: $0.value, span: nil) }
    self.init(entries.sorted { $0.key < $1.key }, from: nil)
  }

  /// Whether no entry before this one has its key.
  private func isFirst(_ index: Int) -> Bool { places[entries[index].key]?.first == index }

  /// How many findings the entries of a key stand for.
  func count(of key: Key) -> Int {
    places[key, default: []].reduce(0) { $0 + entries[$1].count }
  }
}

extension Baseline.Key {
  /// What a finding is known by.
  init(file: String, _ diagnostic: Diagnostic, in result: LintResult) {
    let pointer = result.document.pointer(at: diagnostic.primary.span)
    self.init(
      file: file, check: diagnostic.code,
      // A key of megabytes would stand in the pointers of all that is below it.
      pointer: JSONPointer(pointer.tokens.map(Baseline.cut)).description,
      text: Baseline.text(of: diagnostic.primary.span, in: result.source))
  }
}

extension Finding {
  /// Whether a baseline may hold it: nothing else silences it, and the file could be read.
  var isRecordable: Bool {
    (isActive || suppression?.source == .baseline) && diagnostic.level < .fatal
  }
}

extension LintResult {
  /// Whether a run says all that a check has to say about the config.
  func judges(_ code: Code) -> Bool {
    document.isComplete && !unjudged.contains(code)
  }
}
