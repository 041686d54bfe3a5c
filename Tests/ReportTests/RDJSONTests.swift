import Diagnostics
import Report
import Testing

/// That reviewdog's lines and byte columns lead back to the spans, and a suggestion does what the fix does.
@Suite struct RDJSONTests {
  @Test(arguments: ReportCase.all) func everyRangeIsItsSpan(_ reportCase: ReportCase) throws {
    let result = try reportCase.object(in: "rdjson")
    #expect((result["source"] as? [String: String]) == ["name": "weir"])
    var diagnostics = try #require(result["diagnostics"] as? [[String: Any]])[...]
    for file in reportCase.files {
      let text = NumberedText(file.source)
      for finding in file.findings where finding.isActive {
        let next = diagnostics.popFirst()
        let written = try #require(next)
        let related = written["relatedLocations"] as? [[String: Any]] ?? []
        let locations = ([written] + related).compactMap { $0["location"] as? [String: Any] }
        let labels = [finding.diagnostic.primary] + finding.diagnostic.secondary
        #expect(locations.count == labels.count)
        for (location, label) in zip(locations, labels) {
          #expect(location["path"] as? String == file.source.name)
          #expect(try span(location, text) == label.span)
        }
        #expect((written["code"] as? [String: String])?["value"] == finding.diagnostic.code.description)
        try expectSuggestion(of: finding.diagnostic.fix, written, text, file.source)
      }
    }
    #expect(diagnostics.isEmpty)
  }

  private func expectSuggestion(
    of fix: Fix?, _ written: [String: Any], _ text: NumberedText, _ source: SourceFile
  ) throws {
    let suggestions = written["suggestions"] as? [[String: Any]] ?? []
    let edits = fix?.edits ?? []
    #expect(suggestions.count == (edits.isEmpty ? 0 : 1))
    guard let suggestion = suggestions.first else { return }
    var fixed = source.bytes
    for edit in edits.reversed() {
      fixed.replaceSubrange(edit.span.start..<edit.span.end, with: edit.replacement.utf8)
    }
    var suggested = source.bytes
    let span = try span(suggestion, text)
    suggested.replaceSubrange(span.start..<span.end, with: try #require(suggestion["text"] as? String).utf8)
    #expect(suggested == fixed)
  }

  private func span(_ location: [String: Any], _ text: NumberedText) throws -> SourceSpan {
    let range = try #require(location["range"] as? [String: [String: Int]])
    let offsets = try ["start", "end"].map { end in
      let (line, column) = (try #require(range[end]?["line"]), try #require(range[end]?["column"]))
      let offset = text.offset(line: line, byteColumn: column)
      return try #require(offset)
    }
    return SourceSpan(offsets[0], offsets[1])
  }
}
