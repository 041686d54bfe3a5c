/// Cuts chunks into lines, whatever the chunks' boundaries.
///
/// LF and CR are each searched for with `memchr` from where the last search ended, so every byte is looked at twice
/// at most, in a stream of CRs alone too.
struct LineSplitter: ~Copyable {
  private let endings: DecodingTraits.LineEndings
  private let searchesReturns: Bool
  private let limit: Int
  private let dropsComments: Bool

  private var chunk = UnsafeRawBufferPointer(start: nil, count: 0)
  /// The offset of the chunk's first byte in the file.
  private var chunkStart: Int
  /// The offset of the current line's first byte in the file.
  private var lineStart: Int
  /// Where the current line, or what of it lies in this chunk, begins in the chunk.
  private var position = 0
  /// The next LF and CR of the chunk; the chunk's length where there is none.
  private var nextLineFeed = 0
  private var nextReturn = 0

  /// What earlier chunks held of the current line, up to the limit.
  private var carried = ByteStore()
  /// How many of the first bytes carried belong to a line given out already.
  private var spent = 0
  /// Whether earlier chunks held some of the current line.
  private var isCarrying = false
  /// Whether the chunk before ended in a CR, so that the next byte decides where the line ends.
  private var endsInReturn = false
  /// The offset in the file of a CR that may yet turn out to be text (Ruby); -1 where there is none.
  private var heldReturn = -1

  /// Makes a splitter.
  ///
  /// - Parameters:
  ///   - traits: what ends a line, and whether comments are ever looked at.
  ///   - limit: how much of a line is kept, in bytes.
  ///   - start: the offset of the first byte in its file.
  init(_ traits: DecodingTraits, limit: Int, start: Int) {
    endings = traits.lineEndings
    searchesReturns = endings == .all || endings == .returnUnlessLineFeedFollows
    dropsComments =
      endings != .returnUnlessLineFeedFollows && !traits.requiresUTF8 && traits.longestLine == nil
    self.limit = limit
    chunkStart = start
    lineStart = start
  }

  /// The offset in the file up to which bytes were taken.
  var end: Int { chunkStart + chunk.count }

  /// Whether it stands at the start of a line.
  var isAtRest: Bool { !isCarrying && heldReturn < 0 }

  /// Goes past bytes without looking at them, from the start of a line to that of another.
  mutating func skip(_ count: Int) {
    if !chunk.isEmpty { begin(UnsafeRawBufferPointer(start: nil, count: 0)) }
    chunkStart += count
    lineStart = chunkStart
  }

  /// Takes the next chunk; the one before must have been used up.
  mutating func begin(_ chunk: UnsafeRawBufferPointer) {
    chunkStart += self.chunk.count
    self.chunk = chunk
    position = 0
    nextLineFeed = find(UInt8(ascii: "\n"), from: 0)
    nextReturn = searchesReturns ? find(UInt8(ascii: "\r"), from: 0) : chunk.count
  }

  /// The next whole line, or nil where the chunk is used up; what is left of it is then carried over.
  @inline(__always)
  mutating func next() -> Line? {
    // The common case: a line of this chunk that ends in an LF, with no CR before it.
    if nextLineFeed < nextReturn, !isCarrying, heldReturn < 0, endings != .lineFeedDroppingReturn {
      let line = Line(
        bytes: UnsafeRawBufferPointer(rebasing: chunk[position..<nextLineFeed]), start: lineStart,
        end: chunkStart + nextLineFeed + 1, terminator: .lineFeed, isInChunk: true)
      setOff(from: nextLineFeed + 1)
      return line
    }
    return uncommonNext()
  }

  /// What the end of input leaves of a line, or nil; to be called until it gives nil.
  mutating func finish() -> Line? {
    begin(UnsafeRawBufferPointer(start: nil, count: 0))
    guard isCarrying else { return nil }
    if heldReturn >= 0 { return takeHeld() }
    defer { endsInReturn = false }
    return take(upTo: position, endsInReturn ? .carriageReturn : .none, next: position)
  }

  @inline(never)
  private mutating func uncommonNext() -> Line? {
    if endsInReturn {
      guard !chunk.isEmpty else { return nil }
      endsInReturn = false
      let isPair = chunk[0] == UInt8(ascii: "\n")
      return take(upTo: 0, isPair ? .both : .carriageReturn, next: isPair ? 1 : 0)
    }
    switch endings {
    case .lineFeed, .lineFeedDroppingReturn:
      guard nextLineFeed < chunk.count else { return carryRest(upTo: chunk.count) }
      return take(upTo: nextLineFeed, .lineFeed, next: nextLineFeed + 1)
    case .all:
      if nextLineFeed < nextReturn { return take(upTo: nextLineFeed, .lineFeed, next: nextLineFeed + 1) }
      guard nextReturn < chunk.count else { return carryRest(upTo: chunk.count) }
      if nextReturn + 1 == chunk.count {
        endsInReturn = true
        return carryRest(upTo: nextReturn)
      }
      let isPair = nextLineFeed == nextReturn + 1
      return take(upTo: nextReturn, isPair ? .both : .carriageReturn, next: nextReturn + (isPair ? 2 : 1))
    case .returnUnlessLineFeedFollows:
      return nextHoldingReturns()
    }
  }

  /// The next line where a lone CR ends one only if the next line end is a CR too.
  ///
  /// Source: `decode_lines` in the Ruby SDKs' `internal/util.rb`.
  private mutating func nextHoldingReturns() -> Line? {
    while true {
      if nextReturn < nextLineFeed {
        if heldReturn >= 0 { return takeHeld() }
        if nextLineFeed == nextReturn + 1, nextLineFeed < chunk.count {
          return take(upTo: nextReturn, .both, next: nextReturn + 2)
        }
        heldReturn = chunkStart + nextReturn
        nextReturn = find(UInt8(ascii: "\r"), from: nextReturn + 1)
      } else if nextLineFeed < chunk.count {
        let isPair = heldReturn >= 0 && heldReturn == chunkStart + nextLineFeed - 1
        heldReturn = -1
        var line = take(upTo: nextLineFeed, .lineFeed, next: nextLineFeed + 1)
        if isPair { line.dropReturn() }
        return line
      } else {
        return carryRest(upTo: chunk.count)
      }
    }
  }

  /// Ends a line at the CR held.
  private mutating func takeHeld() -> Line {
    let held = heldReturn
    heldReturn = -1
    if held >= chunkStart {
      return take(upTo: held - chunkStart, .carriageReturn, next: held - chunkStart + 1)
    }
    // The CR came with an earlier chunk: what follows it there is already the next line's.
    forgetSpent()
    let length = min(held - lineStart, carried.count)
    let line = Line(
      bytes: UnsafeRawBufferPointer(rebasing: carried.bytes[..<length]), start: lineStart, end: held + 1,
      terminator: .carriageReturn, isInChunk: false)
    spent = min(length + 1, carried.count)
    isCarrying = held + 1 < chunkStart + position
    lineStart = held + 1
    return line
  }

  /// Cuts the current line at an index of the chunk and sets off for the next one.
  private mutating func take(upTo index: Int, _ terminator: Line.Terminator, next: Int) -> Line {
    var line = Line(
      bytes: UnsafeRawBufferPointer(rebasing: chunk[position..<index]), start: lineStart,
      end: chunkStart + next,
      terminator: terminator, isInChunk: true)
    if isCarrying {
      carry(line.bytes)
      line.bytes = carried.bytes
      line.isInChunk = false
      spent = carried.count
      isCarrying = false
    }
    if endings == .lineFeedDroppingReturn { line.dropReturn() }
    setOff(from: next)
    return line
  }

  /// Moves on to the line that begins at an index of the chunk.
  @inline(__always)
  private mutating func setOff(from index: Int) {
    position = index
    lineStart = chunkStart + index
    if nextLineFeed < index {
      // A blank line is the most frequent one: look before calling.
      let isBlank = index < chunk.count && chunk[index] == UInt8(ascii: "\n")
      nextLineFeed = isBlank ? index : find(UInt8(ascii: "\n"), from: index)
    }
    if nextReturn < index { nextReturn = find(UInt8(ascii: "\r"), from: index) }
  }

  /// Keeps the rest of the chunk for when the line's end comes.
  private mutating func carryRest(upTo index: Int) -> Line? {
    if position < chunk.count {
      carry(UnsafeRawBufferPointer(rebasing: chunk[position..<index]))
      isCarrying = true
    }
    position = chunk.count
    nextLineFeed = chunk.count
    nextReturn = chunk.count
    return nil
  }

  private mutating func carry(_ bytes: UnsafeRawBufferPointer) {
    forgetSpent()
    let isComment = dropsComments && carried.count > 0 && carried.bytes[0] == UInt8(ascii: ":")
    // One byte over the limit tells that the line is cut; of a comment nothing but its colon matters.
    let room = isComment ? 0 : limit + 1 - carried.count
    carried.append(UnsafeRawBufferPointer(rebasing: bytes.prefix(room)))
  }

  /// Drops what was given out already.
  private mutating func forgetSpent() {
    guard spent > 0 else { return }
    if spent == carried.count { carried.clear() } else { carried.removeFirst(spent) }
    spent = 0
  }

  private func find(_ byte: UInt8, from start: Int) -> Int {
    chunk.offset(of: byte, from: start) ?? chunk.count
  }
}
