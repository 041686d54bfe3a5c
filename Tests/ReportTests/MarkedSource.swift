import Diagnostics

/// A source file written with marks: `⟦` begins a span and `⟧` ends the one begun last.
struct MarkedSource {
  let file: SourceFile
  /// The spans, in the order they begin.
  let spans: [SourceSpan]

  init(_ text: String, name: String = "stainless.yml") {
    var bytes: [UInt8] = []
    var spans: [SourceSpan] = []
    var open: [Int] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(spans.count)
        spans.append(SourceSpan(bytes.count, bytes.count))
      case "⟧":
        guard let index = open.popLast() else { continue }
        spans[index] = SourceSpan(spans[index].start, bytes.count)
      default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    file = SourceFile(name: name, stored: bytes)
    self.spans = spans
  }
}
