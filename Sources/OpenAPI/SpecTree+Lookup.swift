import YAMLTree

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension SpecTree {
  /// Mappings with more children are sorted.
  static let smallMapping = 32

  /// The child of a mapping with a key, the last one of duplicates; nil where there is none, or no mapping.
  func child(_ parent: Int, _ name: String) -> Int? {
    var name = name
    return name.withUTF8 { child(parent, UnsafeRawBufferPointer($0)) }
  }

  func child(_ parent: Int, _ name: UnsafeRawBufferPointer) -> Int? {
    let parent = resolved(parent)
    guard nodes[parent].kind == .mapping else { return nil }
    var found: Int?
    func look(at child: Int) {
      guard nodes[child].hasKey, order(nodes[child].key, name) == 0 else { return }
      if found == nil || overrides(child) { found = child }
    }
    if let sorted = sorted[parent] {
      var low = 0
      var high = sorted.count
      while low < high {
        let middle = low + (high - low) / 2
        if order(nodes[Int(sorted[middle])].key, name) < 0 { low = middle + 1 } else { high = middle }
      }
      if low < sorted.count { look(at: Int(sorted[low])) }
    } else {
      for child in children(of: parent) { look(at: child) }
    }
    return found
  }

  /// The node a pointer names; nil where there is none, or it is the thousandth of a list and not worth the walk.
  func node(at pointer: JSONPointer, _ effort: inout Effort) -> Int? {
    guard !nodes.isEmpty else { return nil }
    var node = 0
    for token in pointer.tokens {
      guard effort.spend() else { return nil }
      let next: Int?
      switch kind(of: node) {
      case .mapping: next = child(node, token)
      case .sequence:
        guard let index = Int(token), 0..<1000 ~= index, "\(index)" == token else { return nil }
        next = children(of: node).dropFirst(index).first { _ in true }
      case .scalar, .alias: next = nil
      }
      guard let next else { return nil }
      node = next
    }
    return node
  }

  /// Whether a child counts where an earlier one has the same key: what the mapping itself says goes before what is
  /// merged in, and of that the first.
  private func overrides(_ child: Int) -> Bool { !nodes[child].isMerged }

  /// Sorts the children of a large mapping once it is finished, those that count.
  mutating func sortIfLarge(_ mapping: Int) {
    var children: [UInt32] = []
    for child in self.children(of: mapping) where nodes[child].hasKey { children.append(UInt32(child)) }
    guard children.count > SpecTree.smallMapping else { return }
    var unique: [UInt32] = []
    text.withUnsafeBytes { text in
      func order(_ left: UInt32, _ right: UInt32) -> Int32 {
        let name = UnsafeRawBufferPointer(rebasing: text[nodes[Int(right)].key.range])
        return SpecTree.order(text, nodes[Int(left)].key, name)
      }
      children.sort { left, right in
        let order = order(left, right)
        return order == 0 ? left < right : order < 0
      }
      for child in children {
        if let last = unique.last, order(last, child) == 0 {
          if overrides(Int(child)) { unique[unique.count - 1] = child }
        } else {
          unique.append(child)
        }
      }
    }
    sorted[mapping] = unique
  }

  private func order(_ words: Words, _ name: UnsafeRawBufferPointer) -> Int32 {
    text.withUnsafeBytes { SpecTree.order($0, words, name) }
  }

  /// Compares bytes: less than 0, 0, or more than 0.
  private static func order(
    _ text: UnsafeRawBufferPointer, _ words: Words, _ name: UnsafeRawBufferPointer
  ) -> Int32 {
    let count = Int(words.count)
    if let left = text.baseAddress, let right = name.baseAddress {
      let order = memcmp(left + Int(words.start), right, min(count, name.count))
      if order != 0 { return order }
    }
    return count == name.count ? 0 : count < name.count ? -1 : 1
  }
}

extension SpecTree.Words {
  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
