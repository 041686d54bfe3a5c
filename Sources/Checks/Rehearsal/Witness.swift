/// A transcript in one line that can be copied from a message to a shell.
enum Witness {
  /// The text as `printf '%b' 'TEXT'` takes it between single quotes, in any POSIX shell.
  static func escaped(_ transcript: String) -> String {
    transcript.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\\": text += "\\\\"
      case _ where scalar == "'" || scalar == "`" || isHidden(scalar):
        for byte in String(scalar).utf8 { text += "\\0\(octal(byte))" }
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a reader would not see it, or whoever prints it would change it.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
    default: false
    }
  }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }
}
