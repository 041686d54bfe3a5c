/// A text file under examination: its name, its text as UTF-8 bytes, and the way from bytes to lines and columns.
///
/// A file that starts with a UTF-16 byte order mark is transcoded once, here; spans count bytes of the UTF-8 text
/// and `Position.offset` bytes of the file as stored.
public struct SourceFile: Sendable {
  /// How the file's bytes encode its text.
  public enum Encoding: Sendable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
  }

  /// The name to print: the path as the user gave it, or `<stdin>`.
  public let name: String
  /// The text as UTF-8. Bytes of a UTF-8 file are kept as they are, a byte order mark and faults included.
  public let bytes: [UInt8]
  /// How the file is stored.
  public let encoding: Encoding

  private let lines: LineTable

  /// Takes the stored bytes of a file.
  ///
  /// - Parameters:
  ///   - name: the name to print.
  ///   - stored: the bytes as they are in the file.
  public init(name: String, stored: [UInt8]) {
    self.name = name
    switch (stored.first, stored.dropFirst().first) {
    case (0xFF, 0xFE): encoding = .utf16LittleEndian
    case (0xFE, 0xFF): encoding = .utf16BigEndian
    default: encoding = .utf8
    }
    switch encoding {
    case .utf8: bytes = stored
    case .utf16LittleEndian: bytes = SourceFile.transcode(stored, lowByteFirst: true)
    case .utf16BigEndian: bytes = SourceFile.transcode(stored, lowByteFirst: false)
    }
    lines = LineTable(bytes)
  }

  /// Makes a file of its text.
  init(name: String, bytes: [UInt8], encoding: Encoding) {
    self.name = name
    self.bytes = bytes
    self.encoding = encoding
    lines = LineTable(bytes)
  }

  /// Turns UTF-16 with a byte order mark into UTF-8 without one; a lone surrogate becomes `ED A0 80` and so stays
  /// a fault for whoever reads the text.
  private static func transcode(_ stored: [UInt8], lowByteFirst: Bool) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(stored.count)
    func unit(_ index: Int) -> UInt32 {
      let (first, second) = (UInt32(stored[index]), UInt32(stored[index + 1]))
      return lowByteFirst ? second << 8 | first : first << 8 | second
    }
    var index = 2
    while index + 1 < stored.count {
      var value = unit(index)
      index += 2
      if value & 0xFC00 == 0xD800, index + 1 < stored.count, unit(index) & 0xFC00 == 0xDC00 {
        value = 0x10000 + (value & 0x3FF) << 10 + (unit(index) & 0x3FF)
        index += 2
      }
      if let encoded = Unicode.Scalar(value).flatMap(UTF8.encode) {
        text.append(contentsOf: encoded)
      } else {
        text.append(contentsOf: [0xED, UInt8(0x80 | value >> 6 & 0x3F), UInt8(0x80 | value & 0x3F)])
      }
    }
    // Half a code unit at the end can't be text: a byte that no UTF-8 has says so.
    if index < stored.count { text.append(0xFF) }
    return text
  }
}

extension SourceFile {
  /// The number of lines; a final line end starts no further line.
  public var lineCount: Int {
    let starts = lines.starts
    return starts.count > 1 && starts[starts.count - 1] == bytes.count ? starts.count - 1 : starts.count
  }

  /// The line, column and stored offset of a byte of the text.
  ///
  /// - Parameter offset: a byte offset into `bytes`; one past the end is allowed, more is taken as the end.
  public func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lines.line(at: offset)
    var start = lines.starts[line]
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    return Position(
      line: line + 1, column: columns(from: start, to: offset) + 1, offset: storedOffset(of: offset))
  }

  /// The number of the line that holds a byte of the text, counted from 1.
  ///
  /// - Parameter offset: a byte offset into `bytes`; more is taken as the end.
  public func line(at offset: Int) -> Int {
    lines.line(at: min(max(offset, 0), bytes.count)) + 1
  }

  /// The text of a span, which is clamped to the file; bad UTF-8 as U+FFFD.
  public func text(_ span: SourceSpan) -> String {
    let end = min(max(span.end, 0), bytes.count)
    return String(decoding: bytes[min(max(span.start, 0), end)..<end], as: UTF8.self)
  }

  /// The bytes of a line without its end, counted from 1 and clamped to the file; a byte order mark is left out.
  public func lineSpan(_ number: Int) -> SourceSpan {
    let index = min(max(number, 1), lines.starts.count) - 1
    var start = lines.starts[index]
    var end = index + 1 < lines.starts.count ? lines.starts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, end) }
    return SourceSpan(start, end)
  }

  /// Counts characters between two offsets, without making a string where all of them are ASCII.
  private func columns(from start: Int, to end: Int) -> Int {
    guard start < end else { return 0 }
    let prefix = bytes[start..<end]
    if prefix.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "\r") }) { return prefix.count }
    return String(decoding: prefix, as: UTF8.self).count
  }

  /// Turns an offset into the UTF-8 text into one into the stored file.
  private func storedOffset(of offset: Int) -> Int {
    guard encoding != .utf8 else { return offset }
    let byteOrderMark = 2
    return byteOrderMark + 2 * String(decoding: bytes[..<offset], as: UTF8.self).utf16.count
  }
}
