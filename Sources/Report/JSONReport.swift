import Diagnostics

/// Findings for programs: one JSON document, each diagnostic on a line and in Stainless's own shape.
///
/// Keys keep their order, and new ones go last. Offsets are bytes of the file as it is stored.
public struct JSONReport: Sendable {
  /// The version of the format.
  public static let version = 1

  public init() {}

  /// The document, with a line end.
  public func bytes(of files: [LintedFile]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", JSONReport.version)
      json.key("diagnostics")
      json.array { json in
        for file in files {
          for finding in file.findings {
            json.breakLine()
            write(finding, in: file.source, to: &json)
          }
        }
        if files.contains(where: { !$0.findings.isEmpty }) { json.breakLine() }
      }
      json.member("summary") { json in
        let summary = LintSummary(of: files)
        json.member("files", summary.files)
        json.member("fatal", summary[.fatal])
        json.member("error", summary[.error])
        json.member("warning", summary[.warning])
        json.member("note", summary[.note])
        json.member("ignored", summary.ignored)
      }
    }
    json.endDocument()
    return json.bytes
  }

  private func write(_ finding: Finding, in source: SourceFile, to json: inout JSONWriter) {
    let diagnostic = finding.diagnostic
    json.object { json in
      json.member("code", diagnostic.code.description)
      json.member("level", diagnostic.level.rawValue)
      json.member("message", diagnostic.message)
      json.member("ignored", !finding.isActive)
      json.key("more")
      write(markdown: diagnostic, to: &json)
      json.member("config_ref", finding.pointer)
      json.key("location")
      write(diagnostic.primary.span, in: source, to: &json)
      json.key("labels")
      json.array { json in
        write(diagnostic.primary, isPrimary: true, in: source, to: &json)
        for label in diagnostic.secondary { write(label, isPrimary: false, in: source, to: &json) }
      }
      json.key("fix")
      write(diagnostic.fix, in: source, to: &json)
      json.key("ignored_by")
      write(finding.suppression, to: &json)
    }
  }

  private func write(_ suppression: Suppression?, to json: inout JSONWriter) {
    guard let suppression else { return json.null() }
    json.object { json in
      json.member("source", suppression.source.rawValue)
      json.member("reason", suppression.reason)
    }
  }

  private func write(markdown diagnostic: Diagnostic, to json: inout JSONWriter) {
    let paragraphs =
      diagnostic.notes.map { "**note:** \(escapedForMarkdown($0))" }
      + (diagnostic.help.map { ["**help:** \(escapedForMarkdown($0))"] } ?? [])
    guard !paragraphs.isEmpty else { return json.null() }
    json.object { json in
      json.member("type", "markdown")
      json.member("markdown", paragraphs.joined(separator: "\n\n"))
    }
  }

  private func write(_ label: Label, isPrimary: Bool, in source: SourceFile, to json: inout JSONWriter) {
    json.object { json in
      json.key("location")
      write(label.span, in: source, to: &json)
      json.member("message", label.text)
      json.member("primary", isPrimary)
    }
  }

  private func write(_ span: SourceSpan, in source: SourceFile, to json: inout JSONWriter) {
    json.object { json in
      json.member("file", source.name)
      for (name, offset) in [("start", span.start), ("end", span.end)] as [(StaticString, Int)] {
        json.member(name) { json in
          let position = source.position(of: offset)
          json.member("line", position.line)
          json.member("column", position.column)
          json.member("offset", position.offset)
        }
      }
    }
  }

  private func write(_ fix: Fix?, in source: SourceFile, to json: inout JSONWriter) {
    guard let fix else { return json.null() }
    json.object { json in
      json.member("title", fix.title)
      json.key("edits")
      json.array { json in
        for edit in fix.edits {
          json.object { json in
            json.member("start", source.position(of: edit.span.start).offset)
            json.member("end", source.position(of: edit.span.end).offset)
            json.member("replacement", edit.replacement)
          }
        }
      }
      json.member("safe", fix.safety == .safe)
    }
  }
}
