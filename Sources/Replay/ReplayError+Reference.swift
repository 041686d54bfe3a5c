import EventStream

/// The errors of the `reference` target, which is no language and so words them itself.
extension ReplayError {
  static func json(_ data: UnsafeRawBufferPointer, fault offset: Int) -> ReplayError {
    let found: String
    if data.isEmpty {
      found = "it is empty"
    } else if offset >= data.count {
      found = "it breaks off after \(offset) bytes"
    } else {
      found =
        "`\(excerpt(data.dropFirst(offset), limit: 1))` at byte \(offset + 1) of `\(excerpt(data[...]))`"
    }
    return ReplayError(reason: .json, errorClass: nil, message: "the data is not JSON: \(found)")
  }

  static func rule(_ number: Int?, data: UnsafeRawBufferPointer) -> ReplayError {
    ReplayError(
      reason: .rule, errorClass: nil, message: "rule \(number ?? 0) raises an error: `\(excerpt(data[...]))`")
  }

  static func property(_ name: String, value: UnsafeRawBufferPointer) -> ReplayError {
    ReplayError(
      reason: .errorProperty, errorClass: nil, message: "the object has `\(name)`: `\(excerpt(value[...]))`")
  }

  static func fault(_ fault: Event.Fault) -> ReplayError {
    switch fault {
    case .tooLarge:
      ReplayError(
        reason: .limit, errorClass: nil,
        message: "the event is larger than \(Limits.standard.event) bytes, the most that is looked at")
    case .lineTooLong:
      ReplayError(reason: .decode, errorClass: nil, message: "the line is longer than can be read")
    case .notUTF8:
      ReplayError(reason: .decode, errorClass: nil, message: "the line is not UTF-8")
    }
  }

  /// The beginning of a text; bad UTF-8 as U+FFFD.
  private static func excerpt(_ bytes: Slice<UnsafeRawBufferPointer>, limit: Int = 80) -> String {
    // Four bytes a character are enough to know whether there are more than the limit.
    let beginning = String(decoding: bytes.prefix(limit * 4 + 4), as: UTF8.self)
    let cut = beginning.prefix(limit)
    return limit > 1 && cut.endIndex < beginning.endIndex ? "\(cut)…" : String(cut)
  }
}
