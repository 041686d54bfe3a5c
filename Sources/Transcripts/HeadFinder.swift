/// Finds where the body of a recording begins, from however many bytes have come so far.
///
/// The answer depends on the bytes alone, never on how they were cut into reads.
struct HeadFinder {
  /// The last head before the body.
  private(set) var head: HTTPHead?
  /// Where the body begins, in bytes from the start of the file: the end of the last head so far.
  private(set) var bodyOffset = 0
  /// The line on which the body begins, counted from 1; a head's lines end with LF.
  private(set) var bodyLine = 1

  /// The bytes already searched for the empty line that ends a head.
  private var searched = 0
  private var lineStart = 0
  private var lineCount = 0

  /// Looks for heads in the first bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: all bytes of the file so far, those of earlier calls included.
  ///   - isComplete: whether no further bytes will be looked at.
  /// - Returns: whether the place of the body is settled; if not, more bytes are needed.
  mutating func settle(_ bytes: UnsafeRawBufferPointer, isComplete: Bool) -> Bool {
    while true {
      if let head, !head.mayPrecedeAnother { return true }
      let opening = "HTTP/".utf8
      let start = bytes[bodyOffset...]
      guard zip(start, opening).allSatisfy({ $0 == $1 }) else { return true }
      guard start.count >= opening.count, let end = endOfHead(bytes) else { return isComplete }
      guard let found = HTTPHead(bytes[bodyOffset..<end]) else { return true }
      head = found
      bodyOffset = end
      bodyLine += lineCount
      lineCount = 0
    }
  }

  /// Goes on looking for an empty line; returns the offset just past it.
  private mutating func endOfHead(_ bytes: UnsafeRawBufferPointer) -> Int? {
    while searched < bytes.count {
      let byte = bytes[searched]
      searched += 1
      guard byte == UInt8(ascii: "\n") else { continue }
      let length = searched - 1 - lineStart
      let isEmpty = length == 0 || length == 1 && bytes[lineStart] == UInt8(ascii: "\r")
      lineStart = searched
      lineCount += 1
      if isEmpty { return searched }
    }
    return nil
  }
}
