public import Diagnostics

extension Document {
  /// Reads the first document of a file, as far as it can be read.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - limits: how much of it is read at most.
  public init(reading source: SourceFile, limits: Limits = .standard) {
    guard source.bytes.count <= limits.bytes else {
      self.init(
        source: source, root: nil, comments: [], isComplete: false,
        diagnostics: [.tooLong(source.bytes.count, limit: limits.bytes)])
      return
    }
    var reader = DocumentReader(source, limits: limits)
    reader.read()
    self.init(
      source: source, root: reader.root, comments: reader.comments, isComplete: reader.isComplete,
      diagnostics: reader.diagnostics.sorted())
  }
}
