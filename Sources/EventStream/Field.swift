/// A line taken apart into a field's name and value.
struct Field {
  enum Name {
    case data
    case event
    case id
    case retry
    case unknown
  }

  let name: Name
  /// What stands after the colon, less one space; empty where there is no colon.
  let value: UnsafeRawBufferPointer

  /// Takes a line that is neither blank nor a comment; nil where the traits call it no field at all.
  init?(_ line: UnsafeRawBufferPointer, _ traits: DecodingTraits) {
    if let colon = line.offset(of: UInt8(ascii: ":")) {
      name = Field.name(UnsafeRawBufferPointer(rebasing: line[..<colon]))
      var start = colon + 1
      if start < line.count, line[start] == UInt8(ascii: " ") || traits.strips(line[start]) { start += 1 }
      value = UnsafeRawBufferPointer(rebasing: line[start...])
    } else if traits.requiresColon {
      return nil
    } else {
      name = Field.name(line)
      value = UnsafeRawBufferPointer(rebasing: line[line.endIndex...])
    }
  }

  private static func name(_ bytes: UnsafeRawBufferPointer) -> Name {
    switch bytes.count {
    case 2 where bytes.elementsEqual("id".utf8): .id
    case 4 where bytes.elementsEqual("data".utf8): .data
    case 5 where bytes.elementsEqual("event".utf8): .event
    case 5 where bytes.elementsEqual("retry".utf8): .retry
    default: .unknown
    }
  }
}
