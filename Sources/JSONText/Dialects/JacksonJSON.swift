/// What Jackson 2.14 takes for JSON.
///
/// It reads one value and stops: what follows is looked at only as far as needed to know that the value has ended.
/// Inside the value it is as strict as RFC 8259.
///
/// Source: jackson-core 2.14.1, `ReaderBasedJsonParser`, read and run.
public enum JacksonJSON {
  /// How many levels of arrays and objects there may be.
  public static let deepest = 1000

  /// The value that a text begins with, or nil where Jackson refuses the text.
  ///
  /// - Parameter text: the text as UTF-8.
  /// - Returns: the bytes of the value, which are strict JSON, and of the blanks around it.
  public static func firstValue(in text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    var scan = JSONScanner.scan(text)
    var value = text
    if scan.fault != nil {
      // Where a whole value stands before the fault, the fault is no more than that something follows.
      let rest = text[scan.faultOffset...]
      value = UnsafeRawBufferPointer(rebasing: text[..<scan.faultOffset])
      scan = JSONScanner.scan(value)
      guard scan.fault == nil, value.last.map(\.isJSONBlank) == true || ends(scan.kind, before: rest) else {
        return nil
      }
    }
    if scan.oddities.contains(.deep), JSONNesting.depth(of: value) > deepest { return nil }
    return value
  }

  /// Whether a value has ended where a byte that is no blank follows at once.
  private static func ends(_ kind: JSONScan.Kind, before rest: Slice<UnsafeRawBufferPointer>) -> Bool {
    switch kind {
    case .object, .array, .string: true
    case .number: false
    case .true, .false, .null:
      // One character has four bytes at most.
      String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first?.isJavaIdentifierPart != true
    }
  }
}

extension Unicode.Scalar {
  /// Whether Jackson takes a character after a literal for a part of it: from `0` on, what
  /// `Character.isJavaIdentifierPart(char)` says, which knows no scalar beyond U+FFFF.
  fileprivate var isJavaIdentifierPart: Bool {
    guard (0x30...0xFFFF).contains(value) else { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber, .decimalNumber, .currencySymbol, .connectorPunctuation, .spacingMark, .nonspacingMark,
      .format, .control:
      return true
    default: return false
    }
  }
}
