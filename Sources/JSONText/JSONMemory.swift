#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What a scanner keeps of one text for the next: the chunks of a stream begin alike, and a beginning that was
/// checked once need not be checked again.
///
/// How far a scan has come is a function of the bytes before that place alone. So the state at one place is kept, and
/// a text with the same bytes before it is scanned from there.
public struct JSONMemory: Sendable {
  /// The state of a scan before a key.
  struct Checkpoint: Sendable {
    let offset: Int
    /// The open containers, of which there are 64 at most.
    let depth: Int
    let containers: UInt64
    let member: JSONScan.Member?
    let oddities: JSONScan.Oddities
  }

  /// The text scanned last, if it was short enough; otherwise empty.
  private var text: [UInt8] = []
  private var length = 0
  /// How many texts came before, up to 2.
  private var count = 0
  private(set) var checkpoint: Checkpoint?
  /// How many bytes the text at hand and the one before it begin with alike.
  private(set) var common = 0

  /// Longer texts are not kept, in bytes.
  private let capacity: Int

  /// Makes a memory of nothing yet.
  ///
  /// - Parameter capacity: how long a text may be to be kept, in bytes.
  public init(capacity: Int = 4096) {
    self.capacity = capacity
  }

  /// Takes the next text.
  ///
  /// - Returns: the state to go on from, or nil where the text is to be scanned from its start.
  @inline(__always)
  mutating func begin(_ next: UnsafeRawBufferPointer) -> Checkpoint? {
    guard next.count <= capacity, let start = next.baseAddress else {
      length = 0
      common = 0
      checkpoint = nil
      return nil
    }
    // A stream of one or two events is not worth the memory.
    guard count > 1 else {
      count += 1
      return nil
    }
    if text.isEmpty { text = Array(repeating: 0, count: capacity) }
    let limit = min(length, next.count)
    common = text.withUnsafeMutableBytes { kept in
      guard let keptStart = kept.baseAddress else { return 0 }
      var index = 0
      // Sixteen bytes at a time, then the eight in which the texts part.
      while index + 16 <= limit {
        let (kept, next) = (keptStart + index, start + index)
        let first = kept.loadUnaligned(as: UInt64.self) ^ next.loadUnaligned(as: UInt64.self)
        let second =
          kept.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
          ^ next.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        if first | second != 0 {
          let (bytes, difference) = first != 0 ? (0, first) : (8, second)
          index += bytes + (difference.littleEndian.trailingZeroBitCount >> 3)
          break
        }
        index += 16
      }
      memcpy(keptStart + index, start + index, next.count - index)
      return index
    }
    length = next.count
    if let checkpoint, checkpoint.offset > common { self.checkpoint = nil }
    return checkpoint
  }

  /// Keeps the state before a key, where the text before it is likely to come again.
  @inline(__always)
  mutating func note(
    _ offset: Int, _ stack: borrowing ContainerStack, _ member: JSONScan.Member?,
    _ oddities: JSONScan.Oddities
  ) {
    guard offset <= common, stack.depth <= 64 else { return }
    checkpoint = Checkpoint(
      offset: offset, depth: stack.depth, containers: stack.innermost, member: member, oddities: oddities)
  }
}
