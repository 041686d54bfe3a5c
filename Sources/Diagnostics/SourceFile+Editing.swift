extension SourceFile {
  /// The file with some of its bytes replaced; every other byte stays as it is.
  ///
  /// - Parameter edits: the edits, in order of position and without overlap.
  public func applying(_ edits: [Fix.Edit]) -> SourceFile {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.replacement.utf8.count })
    var offset = 0
    for edit in edits {
      // What breaks the rule is left out: the finding stays, which is noticed.
      guard edit.span.start >= offset, edit.span.end <= bytes.count else { continue }
      text += bytes[offset..<edit.span.start]
      text += edit.replacement.utf8
      offset = edit.span.end
    }
    text += bytes[offset...]
    return SourceFile(name: name, bytes: text, encoding: encoding)
  }

  /// The bytes of the file as it is stored; nil where a UTF-16 file holds what is no character, which can't be
  /// written back as it was.
  public var stored: [UInt8]? {
    guard encoding != .utf8 else { return bytes }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return ([0xFEFF] + text.utf16).flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return encoding == .utf16LittleEndian ? [low, high] : [high, low]
    }
  }
}
