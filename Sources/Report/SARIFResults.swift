import Diagnostics

/// The findings of one file as `result` objects (3.27).
struct SARIFResults {
  private let file: LintedFile
  private let uri: String
  private let ruleIndices: [Code: Int]

  /// Chooses the findings.
  ///
  /// - Parameters:
  ///   - file: a file with its findings.
  ///   - folder: the current folder as an absolute path.
  ///   - ruleIndices: where in the run's rules each check is.
  init(file: LintedFile, folder: String, ruleIndices: [Code: Int]) {
    self.file = file
    self.ruleIndices = ruleIndices
    uri = uriReference(of: file.source.name, in: folder)
  }

  /// Writes the elements of an array.
  func write(to json: inout JSONWriter) {
    var fingerprints = Fingerprints()
    for finding in file.findings {
      let fingerprint = fingerprints.next(finding, in: file.source)
      json.breakLine()
      json.object { write(finding, fingerprint, to: &$0) }
    }
  }

  private func write(_ finding: Finding, _ fingerprint: String, to json: inout JSONWriter) {
    let diagnostic = finding.diagnostic
    json.member("ruleId", diagnostic.code.description)
    json.member("ruleIndex", ruleIndices[diagnostic.code])
    json.member("level", diagnostic.level.sarif)
    json.member("message") { $0.member("text", message(diagnostic)) }
    json.members("locations", of: [diagnostic.primary]) { label, json in
      write(physical: label.span, to: &json)
      if let pointer = finding.pointer {
        json.members("logicalLocations", of: [pointer]) { $1.member("fullyQualifiedName", $0) }
      }
      write(words: label, to: &json)
    }
    if !diagnostic.secondary.isEmpty {
      json.members("relatedLocations", of: diagnostic.secondary.enumerated()) { label, json in
        json.member("id", label.offset + 1)
        write(physical: label.element.span, to: &json)
        write(words: label.element, to: &json)
      }
    }
    json.member("partialFingerprints") { $0.member("checkPointerText/v1", fingerprint) }
    // An empty list says that nobody ignores it; all results of a run have one, or none has (3.27.23).
    json.members("suppressions", of: [finding.suppression].compactMap(\.self)) { suppression, json in
      json.member("kind", suppression.source == .baseline ? "external" : "inSource")
      if let reason = suppression.reason { json.member("justification", plain(reason)) }
    }
    if let fix = diagnostic.fix, !fix.edits.isEmpty {
      json.members("fixes", of: [fix]) { write($0, to: &$1) }
    }
  }

  private func message(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { "note: \(plain($0))" }
    let help = (diagnostic.help ?? diagnostic.fix?.title).map { ["help: \(plain($0))"] } ?? []
    return ([plain(diagnostic.message)] + notes + help).joined(separator: "\n")
  }

  private func write(words label: Label, to json: inout JSONWriter) {
    guard !label.text.isEmpty else { return }
    json.member("message") { $0.member("text", plain(label.text)) }
  }

  private func write(physical span: SourceSpan, to json: inout JSONWriter) {
    json.member("physicalLocation") { json in
      json.member("artifactLocation") { $0.member("uri", uri) }
      write("region", span, to: &json)
    }
  }

  /// A `region` (3.30): lines and columns from 1, the end exclusive, columns in UTF-16 code units.
  private func write(_ name: StaticString, _ span: SourceSpan, to json: inout JSONWriter) {
    let source = file.source
    let (start, end) = (source.place(of: span.start), source.place(of: span.end))
    json.member(name) { json in
      json.member("startLine", start.line)
      json.member("startColumn", start.before.utf16.count + 1)
      json.member("endLine", end.line)
      json.member("endColumn", end.before.utf16.count + 1)
      // Spans count bytes of UTF-8, which are the file's own only where it is stored so.
      if source.encoding == .utf8 {
        let first = min(max(span.start, 0), source.bytes.count)
        json.member("byteOffset", first)
        json.member("byteLength", max(first, min(span.end, source.bytes.count)) - first)
      }
    }
  }

  private func write(_ fix: Fix, to json: inout JSONWriter) {
    json.member("description") { $0.member("text", plain(fix.title)) }
    json.members("artifactChanges", of: [fix.edits]) { edits, json in
      json.member("artifactLocation") { $0.member("uri", uri) }
      json.members("replacements", of: edits) { edit, json in
        write("deletedRegion", edit.span, to: &json)
        json.member("insertedContent") { $0.member("text", edit.replacement) }
      }
    }
    json.member("properties") { $0.member("safety", fix.safety.rawValue) }
  }
}
