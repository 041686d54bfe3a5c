/// Shows text that is not ours in a terminal or a log of CI: nothing in it acts, and nothing in it hides.
///
/// - Parameter text: any text, such as a scalar of a config or the data of an event.
/// - Returns: one line, in which controls, format characters (such as those that turn the direction of text),
///   line separators and noncharacters stand as `\n`, `\r`, `\t` or `\u{1b}`, and the prefixes of workflow
///   commands that act within a line, `##[` and `##vso[`, are broken up.
public func escapedForTerminal(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "#") }) { return String(text) }
  var escaper = Escaper()
  return text.reduce(into: "") { $0 += escaper.escape($1) }
}

/// Keeps a line from being run as a workflow command.
///
/// GitHub's runner takes `::` after leading white space for one, and `##[` anywhere (`ActionCommand.cs`);
/// Azure's takes `##vso[` anywhere. A backslash goes before the `::` or the bracket.
///
/// - Parameter line: a line to print; line ends in it are not looked at.
/// - Returns: the line, or one that no runner takes for a command.
public func lineGuarded(_ line: String) -> String {
  let start = line.unicodeScalars.firstIndex { !$0.properties.isWhitespace } ?? line.endIndex
  var guarded = String(line[..<start])
  if line.unicodeScalars[start...].starts(with: "::".unicodeScalars) { guarded += "\\" }
  var commands = CommandPrefix()
  for scalar in line.unicodeScalars[start...] {
    if commands.isCompleted(by: scalar) { guarded += "\\" }
    guarded.unicodeScalars.append(scalar)
  }
  return guarded
}

/// Escapes a text one character at a time, for those who need to know where each one went.
struct Escaper {
  private var commands = CommandPrefix()

  mutating func escape(_ character: Character) -> String {
    let isEmoji = character.unicodeScalars.first.map { $0.value > 0x7F && $0.properties.isEmoji } ?? false
    var escaped = ""
    for scalar in character.unicodeScalars {
      if commands.isCompleted(by: scalar) { escaped += "\\" }
      // The joiner within a family or a profession is what makes it one picture.
      if scalar == "\u{200D}" && isEmoji && scalar != character.unicodeScalars.last {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += Escaper.escape(scalar)
      }
    }
    return escaped
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case " "..."~": return String(scalar)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: break
    default: if !scalar.properties.isNoncharacterCodePoint { return String(scalar) }
    }
    return "\\u{\(String(scalar.value, radix: 16))}"
  }
}

/// Watches scalars go by for `##[` and `##vso[`.
private struct CommandPrefix {
  private static let letters = Array("##vso".unicodeScalars)
  private var matched = 0

  mutating func isCompleted(by scalar: Unicode.Scalar) -> Bool {
    defer {
      if matched < CommandPrefix.letters.count, scalar == CommandPrefix.letters[matched] {
        matched += 1
      } else if scalar == "#" {
        matched = matched == 2 ? 2 : 1
      } else {
        matched = 0
      }
    }
    return scalar == "[" && (matched == 2 || matched == CommandPrefix.letters.count)
  }
}
