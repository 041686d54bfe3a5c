import SystemPackage

/// A stream of text that is written in large pieces.
final class Output {
  private let write: (UnsafeRawBufferPointer) throws -> Void
  private var pending: [UInt8] = []
  private var failure: (any Error)?
  private let isBuffered: Bool

  /// Makes a stream.
  ///
  /// - Parameters:
  ///   - isBuffered: whether text may wait for more.
  ///   - write: takes all of the bytes it is given.
  init(isBuffered: Bool = true, _ write: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.isBuffered = isBuffered
    self.write = write
  }

  /// A stream to an open file.
  convenience init(_ descriptor: FileDescriptor, isBuffered: Bool = true) {
    self.init(isBuffered: isBuffered) { try descriptor.writeAll($0) }
  }

  /// Whether something could not be written, after which nothing is.
  var hasFailed: Bool { failure != nil }

  func print(_ text: String) {
    pending.append(contentsOf: text.utf8)
    flushIfLarge()
  }

  func print(_ bytes: [UInt8]) {
    pending.append(contentsOf: bytes)
    flushIfLarge()
  }

  /// Writes what is pending; after a first failure nothing more is written.
  func flush() {
    guard !pending.isEmpty, failure == nil else { return }
    do { try pending.withUnsafeBytes(write) } catch { failure = error }
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes what is pending and says so where not all could be written.
  ///
  /// - Returns: the status, or `failed`.
  func close(_ status: ExitStatus, errors: Output) -> ExitStatus {
    flush()
    guard let failure else {
      errors.flush()
      return status
    }
    errors.print("weir: can't write the report: \(failure)\n")
    errors.flush()
    return .failed
  }

  private func flushIfLarge() {
    if !isBuffered || pending.count >= 1 << 16 { flush() }
  }
}
