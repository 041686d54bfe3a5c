import Diagnostics
import Report
import Testing

/// An input of the reports, whose outputs lie in `Fixtures/reports` under its name.
struct ReportCase: Sendable, CustomTestStringConvertible {
  let name: String
  let files: [LintedFile]
  let width: Int

  init(_ name: String, width: Int = 80, _ files: [LintedFile]) {
    self.name = name
    self.files = files
    self.width = width
  }

  /// A case of one file, whose findings are made from the spans marked in it.
  init(_ name: String, width: Int = 80, _ text: String, _ findings: ([SourceSpan]) -> [Finding]) {
    let marked = MarkedSource(text)
    self.init(name, width: width, [LintedFile(marked.file, findings(marked.spans))])
  }

  var testDescription: String { name }
}

extension ReportCase {
  static let all = [
    shadowedRule, farAndNearLabels, labelsOnOneLine, severalFindings, syntaxErrorAtEnd, emptyFile,
    severalLines,
    tabs, wideCharacters, hostile, hostileNames, carriageReturns, longLine, longLabel, badUTF8, levels, clean,
    ignored, fixes, hostileForCI, utf16,
  ]

  private static let shadowedRule = ReportCase(
    "shadowed-rule",
    """
    streaming:
      on_event:
        - data_starts_with: '[DONE]'
          handle: done
        - ⟦event_type: error⟧
          handle: error
        # Nothing comes here.
        - ⟦event_type: error⟧
          handle: yield

    """
  ) { spans in
    [
      Finding(
        Diagnostic(
          "Streaming/ShadowedRule", .error, "rule 3 can never match",
          at: Label(spans[1], "so this rule is never reached"),
          and: [Label(spans[0], "rule 2 already takes every event named `error`")],
          notes: ["rules are tried in order, and the first that matches decides"],
          help: "delete this rule, or move it above rule 2"),
        at: "#/streaming/on_event/2/event_type")
    ]
  }

  private static let farAndNearLabels = ReportCase(
    "far-and-near-labels",
    "⟦a⟧: 1\nb: 2\n⟦c⟧: 3\n⟦d⟧: 4\ne: 5\nf: 6\n⟦g⟧: 7\nh: 8\ni: 9\nj: 10\n  ⟦k⟧: 11\n"
  ) { spans in
    [
      Finding(
        Diagnostic(
          "YAML/DuplicateKey", .warning, "labels above and below the place of the fault",
          at: Label(spans[2], "here"),
          and: [
            Label(spans[4], "far below"), Label(spans[0], "one line is shown, not left out"),
            Label(spans[1], "on the line above"), Label(spans[3], "below"),
          ]))
    ]
  }

  private static let labelsOnOneLine = ReportCase(
    "labels-on-one-line",
    "- {⟦event_type⟧: ⟦⟦err⟧or⟧, ⟦handle⟧: ⟦⟧}\n"
  ) { spans in
    [
      Finding(
        Diagnostic(
          "Streaming/MissingHandle", .error, "a rule needs a handler",
          at: Label(spans[4], "expected one here"),
          and: [
            Label(spans[3], "for this key"), Label(spans[1]), Label(spans[2], "within another"),
            Label(spans[0], "to the left"),
          ]))
    ]
  }

  private static let severalFindings = ReportCase(
    "two-findings-on-one-line",
    "- ⟦kind⟧: ⟦falthrough⟧\n"
  ) { spans in
    [
      Finding(
        Diagnostic("Streaming/UnknownKey", .warning, "a finding to the left", at: Label(spans[0])),
        at: "#/0/kind"),
      Finding(
        Diagnostic(
          "Streaming/UnknownKind", .error, "`falthrough` is not a kind of matcher",
          at: Label(spans[1], "expected `fallthrough`"),
          fix: Fix("replace it by `fallthrough`", edits: [.init(spans[1], "fallthrough")])),
        at: "#/0/kind"),
    ]
  }

  private static let syntaxErrorAtEnd = ReportCase("syntax-error-at-end", "a: ⟦[⟧1\n⟦⟧") { spans in
    [
      Finding(
        Diagnostic(
          "YAML/Syntax", .fatal, "the file ends within a flow sequence",
          at: Label(spans[1], "expected `,` or `]`"), and: [Label(spans[0], "the sequence begins here")]))
    ]
  }

  private static let emptyFile = ReportCase("empty-file", "⟦⟧") { spans in
    [Finding(Diagnostic("Config/NotAMapping", .error, "the file is empty", at: Label(spans[0])), at: "#")]
  }

  private static let severalLines = ReportCase(
    "span-of-several-lines",
    "streaming:\n  on_event: ⟦[\n    {kind: fallthrough},\n  ]⟧\n⟦other:\n  - 1\n⟧"
  ) { spans in
    [
      Finding(
        Diagnostic(
          "Streaming/Misplaced", .warning, "spans of several lines", at: Label(spans[0], "this list"),
          and: [Label(spans[1])]))
    ]
  }

  private static let tabs = ReportCase("tabs", "a:\t⟦b⟧\t⟦c\td⟧\t# e\n\t⟦f⟧\n\t\n⟦\t⟧g\n") { spans in
    [
      Finding(
        Diagnostic(
          "YAML/Syntax", .error, "found a tab, which YAML does not take as indentation",
          at: Label(spans[3], "this"),
          and: [Label(spans[0], "b"), Label(spans[1], "c to d"), Label(spans[2], "f")]))
    ]
  }

  private static let wideCharacters = ReportCase(
    "wide-characters",
    """
    日本語: ⟦イベント⟧ # 終わり
    emoji: 👩‍👩‍👧‍👦 ⟦🇧🇷⟧ ❤️ ⟦👍🏽⟧ x
    combining: e\u{301}e\u{301} ⟦o\u{308}o\u{308}⟧ x
    हिन्दी 한국어 \u{1112}\u{1161}\u{11AB} ⟦x⟧

    """
  ) { spans in
    [
      Finding(
        Diagnostic(
          "YAML/Syntax", .warning, "イベント is underlined where it stands", at: Label(spans[0], "イベント"),
          and: [
            Label(spans[1], "a flag"), Label(spans[2], "a thumb"), Label(spans[3], "two letters"),
            Label(spans[4], "x"),
          ]))
    ]
  }

  private static let hostile = ReportCase(
    "hostile-text",
    """
    ::error::⟦pwned⟧
      ::add-mask::⟦x⟧ ##[error]⟦y⟧ ##vso[task.complete]⟦z⟧
    \u{1B}]0;title\u{7} \u{1B}[31m⟦red\u{1B}[0m⟧ \u{9B}2J
    right-to-left \u{202E}evil\u{202C} ⟦here⟧ \u{200B}\u{2066}x\u{FEFF}
    <script>alert(1)</script> ⟦\u{E0041}\u{FFFF}\u{2028}\u{AD}⟧ x

    """
  ) { spans in
    [
      Finding(
        Diagnostic(
          "Streaming/UnknownKey", .error, "::error::`\u{1B}[2J`\n::error::<b>",
          at: Label(spans[3], "\u{1B}[31mred"),
          and: [
            Label(spans[0], "::error::\n::error::"), Label(spans[1], "x"), Label(spans[2], "y"),
            Label(spans[4], "z"),
            Label(spans[5], "here"), Label(spans[6], "##[error]\u{202E}"),
          ],
          notes: [
            "::notice::\r\n::notice::", "<img src=x onerror=alert(1)> and ![x](https://example.com/x.png)",
          ],
          help: "\n::warning::`</code>`",
          fix: Fix("\u{1B}c", edits: [.init(spans[0], "\u{1B}\u{7F}\u{9B}\u{2028}\"\\\t")])),
        at: "#/\u{1B}[31m/::error::")
    ]
  }

  private static let hostileNames: ReportCase = {
    let marked = MarkedSource("⟦a⟧", name: "::error::\n\u{1B}[2J.yml")
    let finding = Finding(
      Diagnostic("YAML/Syntax", .error, "a name can be hostile too", at: Label(marked.spans[0])))
    return ReportCase("hostile-file-name", [LintedFile(marked.file, [finding])])
  }()

  private static let carriageReturns = ReportCase(
    "carriage-returns", "\u{FEFF}⟦a⟧: 1\r\nb: ⟦2\r\n⟧c: ⟦3⟧\rd: 4⟦\r\n⟧"
  ) { spans in
    [
      Finding(
        Diagnostic(
          "YAML/DuplicateKey", .warning, "lines end with CRLF and CR",
          at: Label(spans[3], "at the line's end"),
          and: [
            Label(spans[0], "after the byte order mark"), Label(spans[1], "up to the next line"),
            Label(spans[2], "c"),
          ]))
    ]
  }

  private static let longLine: ReportCase = {
    let digits = String(repeating: "0123456789", count: 500)
    return ReportCase("long-line", width: 60, "k⟦e⟧y: '\(digits)⟦middle⟧\(digits)⟦'⟧\n\(digits)\nx: ⟦y⟧\n") {
      spans in
      [
        Finding(
          Diagnostic(
            "YAML/LongLine", .note, "a line of more than 10,000 characters",
            at: Label(spans[1], "in the middle"),
            and: [Label(spans[0], "near its start"), Label(spans[2], "at its end"), Label(spans[3], "below")])
        )
      ]
    }
  }()

  private static let longLabel: ReportCase = {
    let wide = String(repeating: "幅", count: 60)
    return ReportCase("long-span", width: 60, "wide: ⟦\(wide)⟧ # x\nw\(wide) ⟦x⟧ \(wide)\n") { spans in
      [
        Finding(
          Diagnostic(
            "YAML/LongLine", .note, "a span wider than the terminal", at: Label(spans[0], "all of it"),
            and: [Label(spans[1], "between wide ones")]))
      ]
    }
  }()

  private static let badUTF8: ReportCase = {
    let source = SourceFile(
      name: "latin1.yml", stored: Array("caf".utf8) + [0xE9, 0x20, 0xF0, 0x9F] + Array(": x".utf8))
    let finding = Finding(
      Diagnostic(
        "YAML/BadEncoding", .fatal, "the file is not UTF-8", at: Label(SourceSpan(3, 4), "byte E9"),
        and: [Label(SourceSpan(5, 7), "bytes F0 9F"), Label(SourceSpan(9, 10), "x")]))
    return ReportCase("bad-utf8", [LintedFile(source, [finding])])
  }()

  private static let levels: ReportCase = {
    let first = MarkedSource("⟦a⟧: 1\n", name: "a.yml")
    let second = MarkedSource("⟦b⟧: 1\n", name: "b.yml")
    func finding(_ level: Level, _ source: MarkedSource) -> Finding {
      Finding(Diagnostic("Area/Name", level, "a finding of level \(level)", at: Label(source.spans[0])))
    }
    return ReportCase(
      "levels",
      [
        LintedFile(first.file, [finding(.fatal, first), finding(.error, first)]),
        LintedFile(second.file, [.warning, .warning, .note].map { finding($0, second) }),
      ])
  }()

  private static let clean = ReportCase("clean", "a: 1\n") { _ in [] }
}
