/// Quotes the user's own text for a message: in backquotes, cut after 60 characters.
///
/// A backquote in the text becomes `\u{60}`: where messages are read as Markdown, what follows it would no longer be code.
///
/// - Parameter text: the text as it stands in the file; control characters are the renderer's to escape.
public func quoted(_ text: some StringProtocol) -> String {
  let limit = 60
  guard let cut = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex), cut < text.endIndex
  else { return "`\(withoutBackquotes(text))`" }
  return "`\(withoutBackquotes(text[..<cut]))…`"
}

private func withoutBackquotes(_ text: some StringProtocol) -> String {
  guard text.utf8.contains(UInt8(ascii: "`")) else { return String(text) }
  return text.unicodeScalars.reduce(into: "") { $0 += $1 == "`" ? "\\u{60}" : String($1) }
}

/// Lists names for a message: "`a`", "`a` or `b`", "`a`, `b` or `c`".
///
/// - Parameters:
///   - names: the names, in the order they are to stand.
///   - conjunction: the word before the last one.
public func quotedList(_ names: [String], _ conjunction: String = "or") -> String {
  let quotes = names.map { quoted($0) }
  guard let last = quotes.last, quotes.count > 1 else { return quotes.first ?? "nothing" }
  return "\(quotes.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
}

/// A list for a message that does not run on: at most four, and how many more.
public func shortList(_ names: [String], _ conjunction: String = "or") -> String {
  guard names.count > 5 else { return quotedList(names, conjunction) }
  let shown = names.prefix(4).map { quoted($0) }.joined(separator: ", ")
  return "\(shown) \(conjunction) \(names.count - 4) more"
}
