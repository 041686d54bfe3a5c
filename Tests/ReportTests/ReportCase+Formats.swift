import Diagnostics
import Report

/// Cases that matter most to the formats other programs read.
extension ReportCase {
  static let ignored = ReportCase(
    "ignored",
    """
    streaming:
      on_event:
        - ⟦event_type: error⟧ # weir: ignore[ShadowedRule] kept until the backend stops sending it
        - ⟦event_type: ping⟧
        - ⟦event_type: pong⟧
        - ⟦event_type: message⟧

    """
  ) { spans in
    [
      Suppression(.comment, reason: "kept until the backend stops sending it: <https://example.com/1>"),
      Suppression(.config), Suppression(.baseline), nil,
    ].enumerated().map { index, suppression in
      Finding(
        Diagnostic(
          "Streaming/ShadowedRule", .error, "rule \(index + 1) can never match", at: Label(spans[index])),
        at: "#/streaming/on_event/\(index)/event_type", suppressed: suppression)
    }
  }

  static let fixes = ReportCase(
    "fixes", "on_event:\n- ⟦⟧kind: ⟦falthrough⟧\n  ⟦hándle⟧: 👍 ⟦yelid⟧ # é\n⟦- kind: fallthrough\n⟧"
  ) { spans in
    [
      Finding(
        Diagnostic(
          "Streaming/UnknownKind", .error, "a fix of four edits on two lines", at: Label(spans[1]),
          help: "this help says more than the fix",
          fix: Fix(
            "spell it right",
            edits: [
              .init(spans[0], "{"), .init(spans[1], "fallthrough"), .init(spans[2], "handle"),
              .init(spans[3], "yield"),
            ])),
        at: "#/on_event/0/kind"),
      Finding(
        Diagnostic(
          "Streaming/ShadowedRule", .warning, "a fix that removes what somebody wrote", at: Label(spans[4]),
          fix: Fix("delete rule 2", edits: [.init(spans[4], "")], safety: .unsafe)),
        at: "#/on_event/1"),
      Finding(
        Diagnostic(
          "Streaming/EmptyTable", .note, "a fix that changes nothing", at: Label(spans[4]),
          fix: Fix("think about it", edits: []))),
    ]
  }

  static let hostileForCI: ReportCase = {
    let marked = MarkedSource("⟦a]]>⟧: <!-- &\n", name: "a,b:c%0A::error::]]><x> &amp;\"'.yml")
    let text =
      "100%0A::error:: 100%, ]]> <!-- &amp; \"'\u{301} :\u{301} ,\u{301} %\u{301} [x](javascript:0) {0}"
    let diagnostic = Diagnostic(
      "YAML/Syntax", .error, text, at: Label(marked.spans[0], text), and: [Label(marked.spans[0], text)],
      notes: [text], help: text, fix: Fix(text, edits: [.init(marked.spans[0], text)]))
    return ReportCase(
      "hostile-for-ci",
      [
        LintedFile(
          marked.file,
          [
            Finding(diagnostic, at: "#/a]]>"),
            Finding(diagnostic, at: "#/a]]>", suppressed: Suppression(.comment, reason: text)),
          ])
      ])
  }()

  static let utf16: ReportCase = {
    let text = "# 👍é\nkind: falthrough\n"
    let units = [0xFEFF] + Array(text.utf16)
    let source = SourceFile(name: "utf-16.yml", stored: units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    let start = text.utf8.count - 11
    let finding = Finding(
      Diagnostic(
        "Streaming/UnknownKind", .error, "the file is stored as UTF-16",
        at: Label(SourceSpan(start, start + 10)), and: [Label(SourceSpan(2, 8))]),
      at: "#/kind")
    return ReportCase("utf-16", [LintedFile(source, [finding])])
  }()
}
