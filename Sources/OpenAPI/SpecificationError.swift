/// Why a file can't be used as a spec.
public struct SpecificationError: Error, Hashable, Sendable {
  /// What is wrong, in words that can follow the file's name: lower case, no full stop, not escaped.
  public let message: String
  /// Where, in bytes of the file; nil where it is the file as a whole.
  public let offset: Int?

  init(_ message: String, at offset: Int? = nil) {
    self.message = message
    self.offset = offset
  }
}
