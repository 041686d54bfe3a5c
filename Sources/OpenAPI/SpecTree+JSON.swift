import Diagnostics
import JSONText

extension SpecTree {
  /// Reads a JSON file, which may hold what libyaml refuses: tabs, surrogate pairs, long keys.
  init(json source: SourceFile, limits: SpecLimits) throws(SpecificationError) {
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var builder = SpecTreeBuilder(limits)
    var stop: SpecificationError?
    source.bytes.withUnsafeBytes { bytes in
      let text = UnsafeRawBufferPointer(rebasing: bytes[start...])
      let scan = JSONScanner.scan(text)
      if let fault = scan.fault {
        stop = SpecificationError(fault.words(text, scan.faultOffset), at: start + scan.faultOffset)
        return
      }
      JSONPiece.each(ofAccepted: text) { piece, offset in
        let place = start + offset
        func unescape(_ range: Range<Int>, _ take: (UnsafeRawBufferPointer) -> Void) {
          let content = UnsafeRawBufferPointer(rebasing: text[range])
          guard content.contains(UInt8(ascii: "\\")) else { return take(content) }
          JSONString.unescaped(content).withUnsafeBytes(take)
        }
        switch piece {
        case .objectStart: _ = builder.open(isMapping: true, at: place)
        case .arrayStart: _ = builder.open(isMapping: false, at: place)
        case .end: builder.close()
        case .name(let range):
          unescape(range) { builder.addKey($0, at: place, merges: false) }
        case .string(let range):
          unescape(range) { _ = builder.addScalar($0, isPlain: false, at: place) }
        case .number(let range): _ = builder.addScalar(text[range], isPlain: true, at: place)
        case .bool(let value): _ = builder.addScalar("\(value)".utf8, isPlain: true, at: place)
        case .null: _ = builder.addScalar("null".utf8, isPlain: true, at: place)
        }
        if let excess = builder.excess { stop = SpecificationError(excess, at: place) }
        return stop == nil
      }
    }
    if let stop { throw stop }
    self = builder.tree
  }
}

extension JSONScan.Fault {
  /// What is wrong at an offset of a text.
  fileprivate func words(_ text: UnsafeRawBufferPointer, _ offset: Int) -> String {
    guard offset < text.count else { return "the JSON ends too early" }
    switch self {
    case .notUTF8: return "this is not valid UTF-8"
    case .syntax:
      let character = String(decoding: text[offset..<min(offset + 4, text.count)], as: UTF8.self).prefix(1)
      return "JSON allows no \(quoted(character)) here"
    }
  }
}
