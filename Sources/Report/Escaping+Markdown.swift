/// Escapes text for Markdown: neither HTML nor a link or picture in it is one; code in backquotes stays.
func escapedForMarkdown(_ text: String) -> String {
  withoutLinks(escapedForTerminal(text).replacingScalars(["<": "&lt;"]))
}

/// Puts a backslash between `]` and `(`, so that the text is a link to nobody who looks for one.
func withoutLinks(_ text: String) -> String {
  var previous: Unicode.Scalar?
  return text.unicodeScalars.reduce(into: "") { escaped, scalar in
    if previous == "]", scalar == "(" { escaped += "\\" }
    escaped.unicodeScalars.append(scalar)
    previous = scalar
  }
}
