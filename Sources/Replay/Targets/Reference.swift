import EventStream
import JSONText

extension Target {
  /// WHATWG decoding, strict JSON, rules in order, the first match wins.
  public static let reference = Target(
    "reference", .definition, "the table as its authors describe it", decoding: .whatwg, matching: Matching(),
    drains: false, client: ReferenceClient())
}

/// Strict JSON and plain words.
struct ReferenceClient: Client {
  func failure(yielding data: UnsafeRawBufferPointer, errorProperty: String?) -> ReplayError? {
    let scan = Array((errorProperty ?? "").utf8).withUnsafeBytes {
      JSONScanner.scan(data, member: errorProperty == nil ? nil : $0)
    }
    if scan.fault != nil { return notJSON(data, at: scan.faultOffset) }
    guard let errorProperty, let member = scan.member, member.kind != .null else { return nil }
    return ReplayError(
      .errorProperty, nil, "the object has `\(errorProperty)`: `\(excerpt(data[member.range]))`")
  }

  func error(raisedWith data: UnsafeRawBufferPointer) -> ReplayError {
    ReplayError(.rule, nil, "the rule raises an error: `\(excerpt(data[...]))`")
  }

  func failure(decoding fault: Event.Fault, in line: UnsafeRawBufferPointer) -> ReplayError {
    ReplayError(.decode, nil, "the line can't be decoded")
  }

  private func notJSON(_ data: UnsafeRawBufferPointer, at offset: Int) -> ReplayError {
    let found: String
    if data.isEmpty {
      found = "it is empty"
    } else if offset >= data.count {
      found = "it breaks off after \(offset) bytes"
    } else {
      found =
        "`\(excerpt(data.dropFirst(offset), limit: 1))` at byte \(offset + 1) of `\(excerpt(data[...]))`"
    }
    return ReplayError(.json, nil, "the data is not JSON: \(found)")
  }

  /// The beginning of a text; bad UTF-8 as U+FFFD.
  private func excerpt(_ bytes: Slice<UnsafeRawBufferPointer>, limit: Int = 80) -> String {
    // Four bytes a character are enough to know whether there are more than the limit.
    let beginning = String(decoding: bytes.prefix(limit * 4 + 4), as: UTF8.self)
    let cut = beginning.prefix(limit)
    return limit > 1 && cut.endIndex < beginning.endIndex ? "\(cut)…" : String(cut)
  }
}
