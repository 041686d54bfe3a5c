public import SystemPackage

/// Reads the body of a recording chunk by chunk, in constant memory, and keeps the HTTP head before it.
///
/// A recording is a raw body or what `curl -i` writes: HTTP heads, of which the last one counts, then a body.
/// A chunk is given as soon as the system gives bytes, so that a live pipe's events are seen at once.
public struct TranscriptReader: ~Copyable {
  /// Fills a buffer from its start and returns how many bytes it wrote, 0 at the end of the input.
  public typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

  /// The most bytes that are read at once, and the most that heads may take.
  static let capacity = 256 * 1024

  /// The last HTTP head before the body; known after `readHead()` or the first chunk, as are the next two.
  public var head: HTTPHead? { finder.head }
  /// Where the body begins, in bytes from the start of the file.
  public var bodyOffset: Int { finder.bodyOffset }
  /// The line of the file on which the body begins, counted from 1.
  public var bodyLine: Int { finder.bodyLine }
  /// What the body looks like, judged from at most 4 KiB of what was given so far.
  public var bodyKind: BodyKind { BodyKind(opening: opening) }

  private let path: FilePath
  private let source: Source
  /// The descriptor to close at the end, if it was opened here.
  private let owned: FileDescriptor?
  private let buffer: UnsafeMutableRawBufferPointer
  private var finder = HeadFinder()
  private var isHeadRead = false
  private var isAtEnd = false
  /// The bytes in the buffer that are still to be given.
  private var pending = 0..<0
  private var opening: [UInt8] = []

  /// Opens a recording.
  ///
  /// - Parameters:
  ///   - recording: the recording.
  ///   - standardInput: what `-` stands for.
  public init(_ recording: Recording, standardInput: FileDescriptor = .standardInput) throws(RecordingError) {
    guard !recording.isStandardInput else {
      self.init(name: recording.path, descriptor: standardInput)
      return
    }
    do {
      let descriptor = try FileDescriptor.open(recording.location, .readOnly)
      self.init(name: recording.path, owned: descriptor) { try descriptor.read(into: $0) }
    } catch {
      throw RecordingError(recording.path, error)
    }
  }

  /// Reads from an open descriptor and leaves it open.
  public init(name: FilePath, descriptor: FileDescriptor) {
    self.init(name: name, owned: nil) { try descriptor.read(into: $0) }
  }

  /// Reads from anything that gives bytes.
  ///
  /// - Parameters:
  ///   - name: the name that an error is about.
  ///   - source: gives the next bytes.
  public init(name: FilePath, source: @escaping Source) {
    self.init(name: name, owned: nil, source: source)
  }

  private init(name: FilePath, owned: FileDescriptor?, source: @escaping Source) {
    path = name
    self.owned = owned
    self.source = source
    buffer = .allocate(byteCount: TranscriptReader.capacity, alignment: 16)
    opening.reserveCapacity(BodyKind.openingLength)
  }

  deinit {
    buffer.deallocate()
    // Nothing was written: a failure to close loses nothing.
    try? owned?.close()
  }

  /// Reads up to the start of the body, unless that was done before.
  public mutating func readHead() throws(RecordingError) {
    var filled = 0
    while !isHeadRead {
      let count = try read(at: filled)
      filled += count
      isAtEnd = count == 0
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<filled])
      isHeadRead = finder.settle(bytes, isComplete: isAtEnd || filled == buffer.count)
      pending = finder.bodyOffset..<filled
    }
  }

  /// The next bytes of the body, valid until the next call; nil at the end.
  public mutating func next() throws(RecordingError) -> UnsafeRawBufferPointer? {
    try readHead()
    if pending.isEmpty, !isAtEnd {
      let count = try read(at: 0)
      isAtEnd = count == 0
      pending = 0..<count
    }
    guard !pending.isEmpty else { return nil }
    let chunk = UnsafeRawBufferPointer(rebasing: buffer[pending])
    pending = 0..<0
    opening.append(contentsOf: chunk.prefix(BodyKind.openingLength - opening.count))
    return chunk
  }

  private func read(at offset: Int) throws(RecordingError) -> Int {
    do {
      return try source(UnsafeMutableRawBufferPointer(rebasing: buffer[offset...]))
    } catch {
      throw RecordingError(path, error)
    }
  }
}
