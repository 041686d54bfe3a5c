public import Diagnostics

/// Reads large files of which only some places matter, several times faster than `Document` and in less memory.
public enum RawEvents {
  /// Hands out the nodes of the first document of a file, in order.
  ///
  /// Nothing is resolved: aliases, merge keys, duplicate keys and limits are the taker's to judge.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - take: takes one event; a diagnostic stops the reading.
  /// - Returns: what stopped the reading; nil where the document was read to its end.
  public static func read(_ source: SourceFile, _ take: (RawEvent) -> Diagnostic?) -> Diagnostic? {
    let textFault = TextCheck.firstFault(in: source)
    let text = ReadableText(source, before: textFault)
    let parser = EventParser(text)
    var offsets = ForwardOffsets(text)
    var stop: Diagnostic?
    do {
      while stop == nil {
        let goesOn = try parser.nextRaw { event in
          var event = event
          event.offset = offsets.byte(of: event.offset)
          stop = take(event)
        }
        if !goesOn { return textFault }
      }
      return stop
    } catch {
      return textFault ?? .syntax(error, in: text)
    }
  }
}
