extension String {
  /// The text with some scalars replaced, also those that a combining mark makes a different `Character`.
  func replacingScalars(_ replacements: [Unicode.Scalar: String]) -> String {
    unicodeScalars.reduce(into: "") { replaced, scalar in
      if let replacement = replacements[scalar] {
        replaced += replacement
      } else {
        replaced.unicodeScalars.append(scalar)
      }
    }
  }
}
