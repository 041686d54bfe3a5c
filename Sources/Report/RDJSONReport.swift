import Diagnostics

/// Findings for reviewdog: its Diagnostic Format as one JSON document (`rdjson`).
///
/// Columns count bytes of UTF-8 from 1, and ends are exclusive, as `reviewdog.proto` has it.
public struct RDJSONReport: Sendable {
  public init() {}

  /// The document, with a line end; findings that somebody has said to ignore are left out.
  public func bytes(of files: [LintedFile]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("source") { $0.member("name", "weir") }
      json.key("diagnostics")
      json.array { json in
        for file in files {
          for finding in file.findings where finding.isActive {
            json.breakLine()
            write(finding.diagnostic, in: file.source, to: &json)
          }
        }
        json.breakLine()
      }
    }
    json.endDocument()
    return json.bytes
  }

  private func write(_ diagnostic: Diagnostic, in source: SourceFile, to json: inout JSONWriter) {
    json.object { json in
      // It becomes a comment on a pull request, which is Markdown.
      let help = (diagnostic.help ?? diagnostic.fix?.title).map { "\n\n**help:** \(escapedForMarkdown($0))" }
      json.member("message", escapedForMarkdown(diagnostic.message) + (help ?? ""))
      write(location: diagnostic.primary.span, in: source, to: &json)
      json.member("severity", severity(diagnostic.level))
      json.member("code") { $0.member("value", diagnostic.code.description) }
      if let edit = diagnostic.fix.flatMap({ merged($0.edits, in: source) }) {
        json.members("suggestions", of: [edit]) { edit, json in
          write(range: edit.span, in: source, to: &json)
          json.member("text", edit.replacement)
        }
      }
      if !diagnostic.secondary.isEmpty {
        json.members("relatedLocations", of: diagnostic.secondary) { label, json in
          if !label.text.isEmpty { json.member("message", escapedForMarkdown(label.text)) }
          write(location: label.span, in: source, to: &json)
        }
      }
    }
  }

  private func write(location span: SourceSpan, in source: SourceFile, to json: inout JSONWriter) {
    json.member("location") { json in
      json.member("path", source.name)
      write(range: span, in: source, to: &json)
    }
  }

  private func write(range span: SourceSpan, in source: SourceFile, to json: inout JSONWriter) {
    json.member("range") { json in
      for (name, offset) in [("start", span.start), ("end", span.end)] as [(StaticString, Int)] {
        json.member(name) { json in
          let line = source.position(of: offset).line
          json.member("line", line)
          json.member("column", max(0, min(offset, source.bytes.count) - source.lineSpan(line).start) + 1)
        }
      }
    }
  }

  private func severity(_ level: Level) -> String {
    switch level {
    case .fatal, .error: "ERROR"
    case .warning: "WARNING"
    case .note: "INFO"
    }
  }

  /// The edits as one, with the text between them: reviewdog offers each suggestion by itself.
  private func merged(_ edits: [Fix.Edit], in source: SourceFile) -> Fix.Edit? {
    guard let first = edits.first, let last = edits.last else { return nil }
    var replacement = first.replacement
    for (edit, next) in zip(edits, edits.dropFirst()) {
      replacement += source.text(SourceSpan(edit.span.end, next.span.start)) + next.replacement
    }
    return Fix.Edit(SourceSpan(first.span.start, last.span.end), replacement)
  }
}
