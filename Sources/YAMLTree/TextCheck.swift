import Diagnostics

/// Looks for what libyaml can't read, or not in good time, before it sees the text.
///
/// libyaml reports a bad byte at 1:1 and stops without the events before it.
enum TextCheck {
  /// The first thing that can't be read; nil where the whole text can be.
  static func firstFault(in source: SourceFile) -> Diagnostic? {
    [malformed(source), forbidden(source), excessDirective(source)].compactMap(\.self)
      .min { $0.primary.span.start < $1.primary.span.start }
  }

  /// The first bytes that are not UTF-8.
  private static func malformed(_ source: SourceFile) -> Diagnostic? {
    do {
      _ = try UTF8Span(validating: source.bytes.span)
      return nil
    } catch {
      let isSurrogate = error.kind == .surrogateCodePointByte
      let end = isSurrogate ? error.byteOffsets.lowerBound + 3 : error.byteOffsets.upperBound
      let span = SourceSpan(error.byteOffsets.lowerBound, min(end, source.bytes.count))
      return .malformed(source, span, isSurrogate: isSurrogate && span.length == 3)
    }
  }

  /// The first character that YAML 1.1 does not allow: most control characters, U+FFFE and U+FFFF.
  private static func forbidden(_ source: SourceFile) -> Diagnostic? {
    let bytes = source.bytes
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x09, 0x0A, 0x0D: break
      case 0..<0x20, 0x7F:
        return .forbidden(Unicode.Scalar(byte), SourceSpan(offset, offset + 1))
      case 0xC2:
        guard let next = bytes.at(offset + 1), 0x80..<0xA0 ~= next, next != 0x85 else { break }
        return .forbidden(Unicode.Scalar(next), SourceSpan(offset, offset + 2))
      case 0xEF:
        guard bytes.at(offset + 1) == 0xBF, let last = bytes.at(offset + 2), last == 0xBE || last == 0xBF,
          let scalar = Unicode.Scalar(0xFF00 | UInt32(last) + 0x40)
        else { break }
        return .forbidden(scalar, SourceSpan(offset, offset + 3))
      default: break
      }
    }
    return nil
  }

  /// The `%` that begins one directive too many; libyaml compares each `%TAG` with all before it.
  private static func excessDirective(_ source: SourceFile) -> Diagnostic? {
    let limit = 100
    let bytes = source.bytes
    var count = 0
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "%") {
      guard offset == 0 || bytes.lineBreak(before: offset) != nil else { continue }
      count += 1
      if count > limit { return .tooManyDirectives(SourceSpan(offset, offset + 1), limit: limit) }
    }
    return nil
  }
}
