/// Bytes that grow in place and are used again: no allocation once it is as large as it needs to be.
struct ByteStore: ~Copyable {
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 256) {
    self.capacity = capacity
    base = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit {
    base.deallocate()
  }

  /// The bytes; valid until the next change.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base, count: count)
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    reserve(count + bytes.count)
    (base + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  mutating func append(_ byte: UInt8) {
    reserve(count + 1)
    base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Forgets the bytes; a store that one huge event made large gives its memory back.
  mutating func clear() {
    count = 0
    if capacity > ByteStore.kept {
      base.deallocate()
      capacity = 256
      base = .allocate(byteCount: capacity, alignment: 16)
    }
  }

  /// Forgets the first bytes.
  mutating func removeFirst(_ removed: Int) {
    base.copyMemory(from: base + removed, byteCount: count - removed)
    count -= removed
  }

  /// How large a store may stay between events, in bytes.
  private static let kept = 1 << 20

  private mutating func reserve(_ needed: Int) {
    guard needed > capacity else { return }
    let grown = max(needed, capacity * 2)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: grown, alignment: 16)
    larger.copyMemory(from: base, byteCount: count)
    base.deallocate()
    base = larger
    capacity = grown
  }
}
