import Diagnostics

/// Pulls events from libyaml until the first document is read, a fault stops it, or a limit does.
struct DocumentReader {
  private let text: ReadableText
  /// Why the text ends before the file does; nil where it does not.
  private let textFault: Diagnostic?
  private let parser: EventParser
  private var builder: TreeBuilder
  /// What stopped the reading before the document's end, or showed that there is more than one document.
  private var faults: [Diagnostic] = []
  private(set) var isComplete = true
  /// How far the text is known to have been understood, in bytes.
  private var end: Int

  init(_ source: SourceFile, limits: Document.Limits) {
    textFault = TextCheck.firstFault(in: source)
    text = ReadableText(source, before: textFault)
    parser = EventParser(text)
    builder = TreeBuilder(text, limits: limits)
    end = text.start
  }

  /// The root node of the first document, as far as it was read.
  var root: Node? { builder.root }

  /// Everything found wrong, in the order it was found.
  var diagnostics: [Diagnostic] { builder.diagnostics + faults }

  /// The comments of what was read.
  var comments: [Comment] {
    CommentScanner.comments(in: text.bytes, from: text.start, to: end, except: builder.quotations)
  }

  /// Reads.
  mutating func read() {
    do {
      if let limit = try readDocument() {
        stop(limit)
      } else if let second = try nextDocument() {
        faults.append(.severalDocuments(second))
        end = second.start
      } else {
        end = text.end
      }
    } catch {
      stop(textFault == nil ? .syntax(error, in: text) : nil)
    }
    if let textFault { stop(textFault) }
  }

  /// Reads the first document.
  ///
  /// - Returns: the limit that stopped it; nil where it was read whole.
  private mutating func readDocument() throws(SyntaxFault) -> Diagnostic? {
    while true {
      let event = try parser.next()
      if let limit = builder.take(event) { return limit }
      end = max(end, event.span.end)
      switch event.kind {
      case .documentEnd, .streamEnd: return nil
      default: break
      }
    }
  }

  /// Looks for a further document that holds something.
  ///
  /// - Returns: its `---`; nil where there is none.
  private func nextDocument() throws(SyntaxFault) -> SourceSpan? {
    var marker: SourceSpan?
    while true {
      let event = try parser.next()
      switch event.kind {
      case .streamEnd: return nil
      case .documentStart: marker = SourceSpan(event.span.end - "---".utf8.count, event.span.end)
      case .streamStart, .documentEnd: break
      case .scalar where event.span.length == 0: break
      default: return marker
      }
    }
  }

  private mutating func stop(_ fault: Diagnostic?) {
    if let fault { faults.append(fault) }
    isComplete = false
    builder.finish()
  }
}
