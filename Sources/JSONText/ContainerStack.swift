/// Which of the open containers are objects: a bit for each, so that depth costs neither recursion nor, up to 64
/// levels, memory.
struct ContainerStack: Sendable {
  private(set) var depth = 0
  /// The innermost containers, at most 64 of them, the last one in the lowest bit.
  private(set) var innermost: UInt64 = 0
  private var outer: [UInt64] = []

  init() {}

  /// Becomes another stack; neither has more than 64 containers.
  @inline(__always)
  mutating func replace(depth: Int, innermost: UInt64) {
    self.depth = depth
    self.innermost = innermost
  }

  /// Whether the innermost container is an object; false outside of all.
  var isInObject: Bool {
    @inline(__always) get { innermost & 1 == 1 }
  }

  @inline(__always)
  mutating func push(isObject: Bool) {
    if depth > 0, depth & 63 == 0 { spill() }
    innermost = innermost << 1 | (isObject ? 1 : 0)
    depth += 1
  }

  @inline(__always)
  mutating func pop() {
    depth -= 1
    innermost >>= 1
    if depth > 0, depth & 63 == 0 { innermost = outer.popLast() ?? 0 }
  }

  @inline(never)
  private mutating func spill() {
    outer.append(innermost)
    innermost = 0
  }
}
