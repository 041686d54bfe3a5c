import Diagnostics

/// The part of a file that libyaml is given: what follows the byte order mark, up to the first byte it can't read.
struct ReadableText: Sendable {
  /// The whole file.
  let bytes: [UInt8]
  /// The offset of the first byte after the byte order mark.
  let start: Int
  /// The offset just past the last byte that can be read.
  let end: Int

  /// Takes the text of a file.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - fault: what can't be read in it.
  init(_ source: SourceFile, before fault: Diagnostic?) {
    bytes = source.bytes
    start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    end = max(start, fault?.primary.span.start ?? source.bytes.count)
  }
}
