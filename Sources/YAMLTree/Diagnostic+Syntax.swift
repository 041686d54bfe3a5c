import Diagnostics

extension Diagnostic {
  /// A syntax fault, shown where its cause is.
  ///
  /// libyaml notices what was never closed only at the end of the file; the place to look at is then where it began.
  static func syntax(_ fault: SyntaxFault, in text: ReadableText) -> Diagnostic {
    let problem = text.word(at: fault.offset)
    let message = fault.context.map { "\(fault.problem) \($0)" } ?? fault.problem
    guard let context = fault.context, fault.contextOffset != fault.offset else {
      return Diagnostic("YAML/Syntax", .fatal, fault.problem, at: Label(problem), help: nil)
    }
    return Diagnostic("YAML/Syntax", .fatal, message, at: Label(problem), and: [Label(text.word(at: fault.contextOffset), context)])
  }
}

extension ReadableText {
  func word(at offset: Int) -> SourceSpan {
    SourceSpan(offset, min(offset + 1, end))
  }
}
