#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What a scanner keeps of one text for the next: the chunks of a stream are much alike, and what was checked once need
/// not be checked again.
///
/// What a piece of text does to the state of a scan is a function of that piece and the state before it. So the text
/// is kept with the state at the value of each member; and where a later text comes to such a state, all bytes that
/// follow alike are passed over, up to the last value that begins among them.
public struct JSONMemory: Sendable {
  /// Where the value of a member begins, and the state of a scan there; the whole text counts as such a value.
  struct Mark: Sendable {
    var offset: Int
    /// The open containers, of which there are 64 at most.
    let depth: Int
    let containers: UInt64
  }

  /// The text scanned last, if it was short enough; otherwise empty.
  private var text: [UInt8] = []
  private var length = 0
  /// How many texts came before, up to 2.
  private var count = 0
  /// How many bytes the text at hand and the one before it begin with alike.
  private var common = 0
  /// The values of the text at hand up to `place`, from there on those of the text before.
  private var marks: [Mark] = []
  private var place = 0
  /// Whether the text at hand is to be kept.
  private(set) var isOpen = false

  /// Longer texts are not kept, in bytes.
  private let capacity: Int
  /// How many values of a text are kept.
  private static let most = 64

  /// Makes a memory of nothing yet.
  ///
  /// - Parameter capacity: how long a text may be to be kept, in bytes.
  public init(capacity: Int = 4096) {
    self.capacity = capacity
  }

  /// Takes the next text; goes past what it begins with as the one before did.
  ///
  /// - Returns: the value to go on from, or nil where the text is to be scanned from its start.
  @inline(__always)
  mutating func begin(_ next: UnsafeRawBufferPointer) -> Mark? {
    isOpen = false
    place = 0
    common = 0
    guard next.count <= capacity else {
      length = 0
      return nil
    }
    // A stream of one or two events is not worth the memory.
    guard count > 1 else {
      count += 1
      return nil
    }
    if text.isEmpty {
      text = Array(repeating: 0, count: capacity)
      marks.reserveCapacity(JSONMemory.most)
    }
    isOpen = true
    return pass(0, ContainerStack(), in: next)
  }

  /// Notes a value, and goes past what follows as it did in the text before.
  ///
  /// - Parameters:
  ///   - offset: where the value begins, in bytes.
  ///   - stack: the containers that are open there.
  ///   - next: the text at hand.
  /// - Returns: a later value to go on from, with the state there, and blanks before it perhaps; or nil.
  @inline(__always)
  mutating func pass(
    _ offset: Int, _ stack: borrowing ContainerStack, in next: UnsafeRawBufferPointer
  ) -> Mark? {
    let mark = Mark(offset: offset, depth: stack.depth, containers: stack.innermost)
    guard place < marks.count else {
      if marks.count < JSONMemory.most {
        marks.append(mark)
        place += 1
      }
      return nil
    }
    return marks.withUnsafeMutableBufferPointer { marks in
      let known = marks[place]
      marks[place] = mark
      place += 1
      guard place < marks.count, known.depth == mark.depth, known.containers == mark.containers else {
        return nil
      }
      let alike = text.withUnsafeBytes {
        commonLength(
          UnsafeRawBufferPointer(rebasing: $0[known.offset..<length]),
          UnsafeRawBufferPointer(rebasing: next[offset...]))
      }
      if offset == 0 { common = alike }
      let end = known.offset + alike
      var last = marks.count - 1
      while last >= place, marks[last].offset > end { last -= 1 }
      guard last >= place else { return nil }
      if offset != known.offset {
        for index in place...last { marks[index].offset += offset - known.offset }
      }
      place = last + 1
      return marks[last]
    }
  }

  /// Keeps the text at hand, of which no more will be scanned.
  @inline(__always)
  mutating func keep(_ next: UnsafeRawBufferPointer) {
    marks.removeLast(marks.count - place)
    guard isOpen, let start = next.baseAddress else { return }
    text.withUnsafeMutableBytes {
      guard let kept = $0.baseAddress else { return }
      memcpy(kept + common, start + common, next.count - common)
    }
    length = next.count
  }
}

/// How many bytes two texts begin with alike.
@inline(__always)
private func commonLength(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Int {
  guard let left = first.baseAddress, let right = second.baseAddress else { return 0 }
  let limit = min(first.count, second.count)
  var index = 0
  while index + 32 <= limit, memcmp(left + index, right + index, 32) == 0 { index += 32 }
  while index + 8 <= limit {
    let difference =
      left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      ^ right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    if difference != 0 { return index + (difference.littleEndian.trailingZeroBitCount >> 3) }
    index += 8
  }
  while index < limit,
    left.load(fromByteOffset: index, as: UInt8.self) == right.load(fromByteOffset: index, as: UInt8.self)
  {
    index += 1
  }
  return index
}
