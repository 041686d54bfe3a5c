#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What a scanner keeps of one text for later ones: the chunks of a stream are much alike, and what was checked once
/// need not be checked again.
///
/// What a piece of text does to the state of a scan is a function of that piece and the state before it. So a text is
/// kept as a model, with the state at the value of each member; and where a later text comes to such a state, all bytes
/// that follow as they do in the model are passed over, up to the last value that begins among them. A model that
/// later texts are no longer like is replaced.
public struct JSONMemory: Sendable {
  /// Where the value of a member begins, and the state of a scan there; the whole text counts as such a value.
  struct Mark: Sendable {
    let offset: Int
    /// The open containers, of which there are 64 at most.
    let depth: Int
    let containers: UInt64
  }

  /// What is done with the text at hand.
  private enum Use: Sendable {
    case none
    case learn
    case compare
  }

  private var model: [UInt8] = []
  /// The values of the model, in order.
  private var marks: [Mark] = []
  /// The value of the model that should come next in the text at hand.
  private var place = 0
  private var use = Use.none

  /// How often the text at hand was compared, and how many of its bytes were passed over.
  private var comparisons = 0
  private var passed = 0
  /// The fewest comparisons that did for a text.
  private var fewest = Int.max
  /// Whether the next text becomes the model.
  private var isStale = true
  /// How many texts came before, up to 2.
  private var count = 0

  /// Longer texts are not looked at, in bytes.
  private let capacity: Int
  /// How many values of a model are kept.
  private static let most = 64

  /// Makes a memory of nothing yet.
  ///
  /// - Parameter capacity: how long a text may be to be kept, in bytes.
  public init(capacity: Int = 4096) {
    self.capacity = capacity
  }

  /// Takes the next text; goes past what it begins with as the model does.
  ///
  /// - Returns: the value to go on from, or nil where the text is to be scanned from its start.
  @inline(__always)
  mutating func begin(_ text: UnsafeRawBufferPointer) -> Mark? {
    use = .none
    guard text.count <= capacity else { return nil }
    // A stream of one or two events is not worth the memory.
    guard count > 1 else {
      count += 1
      return nil
    }
    if isStale {
      learn(text)
    } else {
      use = .compare
      place = 0
      comparisons = 0
      passed = 0
    }
    return pass(0, ContainerStack(), in: text)
  }

  @inline(never)
  private mutating func learn(_ text: UnsafeRawBufferPointer) {
    use = .learn
    isStale = false
    fewest = .max
    marks.removeAll(keepingCapacity: true)
    marks.reserveCapacity(JSONMemory.most)
    model.removeAll(keepingCapacity: true)
    model.reserveCapacity(capacity)
    model.append(contentsOf: text)
  }

  /// Goes past what follows a value as it does in the model, or notes the value where this text becomes the model.
  ///
  /// - Parameters:
  ///   - offset: where the value begins, in bytes.
  ///   - stack: the containers that are open there.
  ///   - text: the text at hand.
  /// - Returns: a later value to go on from, with the state there, and blanks before it perhaps; or nil.
  @inline(__always)
  mutating func pass(
    _ offset: Int, _ stack: borrowing ContainerStack, in text: UnsafeRawBufferPointer
  ) -> Mark? {
    guard use == .compare else {
      if use == .learn, marks.count < JSONMemory.most {
        marks.append(Mark(offset: offset, depth: stack.depth, containers: stack.innermost))
      }
      return nil
    }
    comparisons += 1
    return marks.withUnsafeBufferPointer { marks in
      guard place < marks.count else { return nil }
      let known = marks[place]
      place += 1
      guard known.depth == stack.depth, known.containers == stack.innermost else { return nil }
      let alike = model.withUnsafeBytes {
        commonLength(
          UnsafeRawBufferPointer(rebasing: $0[known.offset...]),
          UnsafeRawBufferPointer(rebasing: text[offset...]))
      }
      var last = marks.count - 1
      while last >= place, marks[last].offset > known.offset + alike { last -= 1 }
      guard last >= place else { return nil }
      place = last + 1
      let skipped = marks[last].offset - known.offset
      passed += skipped
      return Mark(offset: offset + skipped, depth: marks[last].depth, containers: marks[last].containers)
    }
  }

  /// Looks back on the text at hand, of which no more will be scanned.
  @inline(__always)
  mutating func end(_ text: UnsafeRawBufferPointer) {
    guard use == .compare else { return }
    isStale = passed < text.count / 2 || comparisons - 1 > fewest
    fewest = min(fewest, comparisons)
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
