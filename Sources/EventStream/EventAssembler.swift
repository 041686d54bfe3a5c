import UTF8Text

/// Makes events of lines, as one language's SDK does.
struct EventAssembler: ~Copyable {
  private let traits: DecodingTraits
  private let limit: Int

  /// How many lines were taken, and the line of the file that the first of them was.
  private var lineCount = 0
  private let firstLine: Int

  /// The block at hand: where its first line that is not blank begins, and that line's number; -1 before it.
  private var blockStart = -1
  private var blockLine = 0
  private var blockHasField = false
  private var blockIsTooLarge = false
  private var blockIsPlain = false

  /// The only data line so far, while it lies in the chunk at hand; everything else is in `data`.
  private var soleData = UnsafeRawBufferPointer(start: nil, count: 0)
  private var data = ByteStore()
  private var dataLines = 0

  private var name = ByteStore(capacity: 64)
  private var hasName = false
  private var id = ByteStore(capacity: 64)
  private var pendingID = ByteStore(capacity: 64)
  private var hasPendingID = false
  private var hasRetry = false

  private(set) var comments = 0
  private(set) var reconnectionTime: Int?

  init(_ traits: DecodingTraits, limit: Int, firstLine: Int) {
    self.traits = traits
    self.limit = limit
    self.firstLine = firstLine
  }

  /// The last event ID that a blank line has made count.
  var lastEventID: UnsafeRawBufferPointer { id.bytes }

  /// Whether a block has begun that no blank line has ended, and what it would lose is more than comments.
  var hasUnfinishedBlock: Bool { blockHasField }

  /// Whether nothing of a block was taken, and nothing of an earlier one lives on in the next.
  var isAtRest: Bool { blockStart < 0 && !hasName }

  /// Counts lines that another decoder took.
  mutating func skip(toLine line: Int) {
    lineCount = line - firstLine
  }

  /// Takes a line; gives the event that it completes, if it does, to `body`.
  @inline(__always)
  mutating func take(_ line: Line, _ body: (borrowing Event) -> Void) {
    lineCount += 1
    if line.bytes.isEmpty {
      takeBlank(line, body)
    } else if line.bytes[0] == UInt8(ascii: "d"), !traits.needsWholeLine, takeData(line) {
      return
    } else {
      takeUncommon(line, body)
    }
    if traits.lineEndings != .all { lineCount += line.loneReturns }
  }

  /// What the end of input makes of the block at hand.
  mutating func finish(at end: Int, _ body: (borrowing Event) -> Void) {
    guard traits.dispatchesAtEnd, blockStart >= 0, dataLines > 0 || blockIsTooLarge else { return }
    dispatch(upTo: end, body)
  }

  /// Copies what lies in the chunk, which is about to be taken away.
  mutating func endChunk() {
    guard dataLines == 1, soleData.baseAddress != nil else { return }
    data.append(soleData)
    soleData = UnsafeRawBufferPointer(start: nil, count: 0)
  }
}

// MARK: - Lines

extension EventAssembler {
  /// Takes `data: x`, the line that nearly all of a stream consists of; false where the line is another.
  @inline(__always)
  private mutating func takeData(_ line: Line) -> Bool {
    let bytes = line.bytes
    guard bytes.count >= 5, bytes.count <= limit,
      bytes.loadUnaligned(as: UInt32.self) == UInt32(littleEndian: 0x6174_6164),
      bytes[4] == UInt8(ascii: ":")
    else { return false }
    let start = bytes.count > 5 && (bytes[5] == UInt8(ascii: " ") || traits.strips(bytes[5])) ? 6 : 5
    beginBlock(line)
    blockHasField = true
    // Trimming differs, as does what counts as a blank after the colon.
    if start == bytes.count || bytes[start] <= 0x20 || bytes[bytes.count - 1] <= 0x20
      || line.terminator == .carriageReturn
    {
      blockIsPlain = false
    }
    appendData(UnsafeRawBufferPointer(rebasing: bytes[start...]), isInChunk: line.isInChunk)
    return true
  }

  @inline(never)
  private mutating func takeUncommon(_ line: Line, _ body: (borrowing Event) -> Void) {
    var bytes = line.bytes
    if traits.byteOrderMark == .droppedOnEachLine || traits.byteOrderMark == .droppedOnce && lineCount == 1 {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = UnsafeRawBufferPointer(rebasing: bytes[3...]) }
    }
    if traits.requiresUTF8, UTF8Text.firstFault(in: bytes) != nil {
      beginBlock(line)
      emit(.notUTF8, bytes, upTo: line.end, body)
      return
    }
    if let longest = traits.longestLine, line.bytes.count >= longest {
      beginBlock(line)
      emit(.lineTooLong, UnsafeRawBufferPointer(start: nil, count: 0), upTo: line.end, body)
      return
    }
    var isBlank = bytes.isEmpty
    switch traits.trimming {
    case .none: break
    case .allTrailingBlanks:
      bytes = bytes.trimmingEnd { [0x20, 0x09, 0x0A, 0x0D, 0x00, 0x0B].contains($0) }
      isBlank = bytes.isEmpty
    case .oneVerticalSpace:
      if line.terminator == .lineFeed || line.terminator == .none,
        let last = bytes.last, last == 0x0B || last == 0x0C
      {
        bytes = UnsafeRawBufferPointer(rebasing: bytes.dropLast())
        // Before an LF the trimmed line still holds that LF, and so is not blank.
        isBlank = bytes.isEmpty && line.terminator == .none
      }
    }
    if isBlank {
      takeBlank(line, body)
      return
    }
    beginBlock(line)
    if bytes.first == UInt8(ascii: ":") {
      comments += 1
      blockIsPlain = false
      return
    }
    guard let field = Field(bytes, traits) else { return }
    blockIsPlain =
      blockIsPlain && field.name == .event && !hasName && lineCount > 1 && line.terminator != .carriageReturn
      && !field.value.isEmpty && field.value.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    if bytes.count > limit, field.name != .unknown {
      blockIsTooLarge = true
    } else {
      take(field, isInChunk: line.isInChunk)
    }
  }

  private mutating func take(_ field: Field, isInChunk: Bool) {
    switch field.name {
    case .data:
      appendData(field.value, isInChunk: isInChunk)
    case .event:
      name.clear()
      name.append(field.value)
      hasName = !field.value.isEmpty || traits.keepsEmptyName
    case .id:
      guard !field.value.contains(0) else { return }
      pendingID.clear()
      pendingID.append(field.value)
      hasPendingID = true
    case .retry:
      guard let milliseconds = traits.retry.milliseconds(field.value) else { return }
      reconnectionTime = milliseconds
      hasRetry = true
    case .unknown:
      return
    }
    blockHasField = true
  }

  @inline(__always)
  private mutating func beginBlock(_ line: Line) {
    guard blockStart < 0 else { return }
    blockStart = line.start
    blockIsPlain = true
    blockLine = firstLine + lineCount - 1
  }

  @inline(__always)
  private mutating func appendData(_ value: UnsafeRawBufferPointer, isInChunk: Bool) {
    dataLines += 1
    if dataLines == 1, isInChunk, value.baseAddress != nil {
      soleData = value
      return
    }
    if blockIsTooLarge { return }
    if dataLines == 2, soleData.baseAddress != nil {
      data.append(soleData)
      soleData = UnsafeRawBufferPointer(start: nil, count: 0)
    }
    if data.count + value.count > limit {
      blockIsTooLarge = true
      data.clear()
      return
    }
    if dataLines > 1 { data.append(UInt8(ascii: "\n")) }
    data.append(value)
  }
}

// MARK: - Blank lines

extension EventAssembler {
  @inline(__always)
  private mutating func takeBlank(_ line: Line, _ body: (borrowing Event) -> Void) {
    // The most frequent block: one data line.
    if blockStart < 0, traits.dispatch == .data { return }
    if hasPendingID {
      id.clear()
      id.append(pendingID.bytes)
      hasPendingID = false
    }
    if line.terminator == .carriageReturn { blockIsPlain = false }
    if isDispatched || blockIsTooLarge {
      if blockStart < 0 { beginBlock(line) }
      dispatch(upTo: line.end, body)
    } else {
      endBlock(keepingName: traits.nameOutlivesBlock)
    }
  }

  private var isDispatched: Bool {
    @inline(__always) get {
      if dataLines > 0 && traits.dispatch.contains(.data) || traits.dispatch.contains(.always) { return true }
      return traits.dispatch.contains(.name) && hasName && name.count > 0
        || traits.dispatch.contains(.lastID) && id.count > 0
        || traits.dispatch.contains(.retry) && hasRetry
    }
  }

  @inline(__always)
  private mutating func dispatch(upTo end: Int, _ body: (borrowing Event) -> Void) {
    if blockIsTooLarge {
      emit(.tooLarge, UnsafeRawBufferPointer(start: nil, count: 0), upTo: end, body)
    } else {
      emit(nil, soleData.baseAddress != nil ? soleData : data.bytes, upTo: end, body)
    }
    endBlock(keepingName: false)
  }

  @inline(__always)
  private func emit(
    _ fault: Event.Fault?, _ data: UnsafeRawBufferPointer, upTo end: Int, _ body: (borrowing Event) -> Void
  ) {
    body(
      Event(
        data: data, hasData: dataLines > 0, name: hasName ? name.bytes : nil, id: id.bytes,
        offset: blockStart,
        length: end - blockStart, line: blockLine, fault: fault,
        isPlain: blockIsPlain && dataLines == 1 && fault == nil && end - blockStart < 1 << 20,
        nextLine: firstLine + lineCount))
  }

  @inline(__always)
  private mutating func endBlock(keepingName: Bool) {
    blockStart = -1
    blockHasField = false
    blockIsTooLarge = false
    soleData = UnsafeRawBufferPointer(start: nil, count: 0)
    if data.count > 0 { data.clear() }
    dataLines = 0
    hasRetry = false
    if hasName, !keepingName {
      name.clear()
      hasName = false
    }
  }
}
